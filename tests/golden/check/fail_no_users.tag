# A program without users; what follows from it is not blamed.
timezone "Asia/Shanghai"
