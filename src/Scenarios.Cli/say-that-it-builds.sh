# Said while "dotnet run" builds: on the terminal; where there is none, on the standard error of the dotnet that builds.
text='Building the command: the first time this takes half a minute.'
{ echo "$text" >/dev/tty; } 2>/dev/null && exit
builder=$PPID
while [ "$(cat /proc/$builder/comm 2>/dev/null)" = sh ]; do
  builder=$(awk '{ print $4 }' /proc/$builder/stat)
done
{ echo "$text" >>/proc/$builder/fd/2; } 2>/dev/null
