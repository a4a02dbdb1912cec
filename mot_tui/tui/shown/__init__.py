"""What the widgets show: views put into words for one zone and one instant; pure."""
