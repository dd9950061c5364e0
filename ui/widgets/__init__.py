"""Small widgets that several rooms share; they know the theme and nothing else."""
