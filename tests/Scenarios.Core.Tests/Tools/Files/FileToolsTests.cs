using Scenarios.Core.Tests.Shell;
using Scenarios.Tools;

namespace Scenarios.Core.Tests.Tools.Files;

/// <summary>Expectations were taken from coreutils 9.1 and findutils 4.9 in the C locale.</summary>
internal sealed class FileToolsTests
{
    [TestCase(
        "mkdir -p d/e; touch d/a.txt d/e/b.txt d/c; find d -name '*.txt' | sort; find d -type d; find d -maxdepth 1 -type f | sort; "
        + "find d/e d/c",
        "d/a.txt\nd/e/b.txt\nd\nd/e\nd/a.txt\nd/c\nd/e\nd/e/b.txt\nd/c\n")]
    [TestCase(
        "mkdir d; echo x > d/a; touch d/b; find d -empty; find d ! -name a -type f; find d -name a -o -name b | sort; find d -type f "
        + "-exec cat {} \\;; find d -type f -delete; find d",
        "d/b\nd/b\nd/a\nd/b\nx\nd\n")]
    [TestCase(
        "mkdir d; echo x > d/a; ln -s a d/l; find d -type l; find d \\( -name a -o -name l \\) -exec echo {} +; find -name a",
        "d/l\nd/a d/l\n./d/a\n")]
    [TestCase(
        "echo x > a; ln -s a l; ls -l | tail -1; cat l; readlink l; readlink -f l; ln -sfn /nowhere l; readlink l; test -L l && echo "
        + "link; rm l; ls",
        "lrwxrwxrwx 1 root root 1 Jan  1 12:00 l -> a\nx\na\n/work/a\n/nowhere\nlink\na\n")]
    [TestCase(
        "echo hi > a; chmod 640 a; stat -c '%a %A %s %U:%G %F' a; chmod u+x,go-r a; stat -c %a a; chmod a=r a; stat -c %A a; chown "
        + "1000:2000 a; stat -c '%u %g' a; chgrp 5 a; ls -ln a",
        "640 -rw-r----- 3 root:root regular file\n700\n-r--r--r--\n1000 2000\n-r--r--r-- 1 1000 5 3 Jan  1 12:00 a\n")]
    [TestCase(
        "mkdir -p d/e; echo x > d/e/f; chmod -R 700 d; stat -c '%n %a' d d/e/f; stat -c %h d; ls -R d",
        "d 700\nd/e/f 700\n3\nd:\ne\n\nd/e:\nf\n")]
    [TestCase(
        "head -c 3 /dev/zero | wc -c; dd if=/dev/zero of=z bs=1K count=2 2>/dev/null; wc -c z; head -c 5 /dev/urandom | wc -c; du -k z; "
        + "du -sh z",
        "3\n2048 z\n5\n4\tz\n4.0K\tz\n")]
    [TestCase("printf abc > a; md5sum -b a; md5sum -b -t a", "900150983cd24fb0d6963f7d28e17f72 *a\n900150983cd24fb0d6963f7d28e17f72  a\n")]
    [TestCase(
        "printf abc > a; md5sum a; printf abc | sha256sum; sha1sum a | cut -c 1-8",
        "900150983cd24fb0d6963f7d28e17f72  a\nba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  -\na9993e36\n")]
    [TestCase(
        "touch -c no; mkdir d; ls -F; ls -p; echo 1 > b; sleep 60; echo 2 > a; ls -t; ls -tr; uname -s",
        "d/\nd/\na\nb\nd\nd\nb\na\nLinux\n")]
    public void Run_Tools_PrintWhatTheRealOnesPrint(string script, string expected) =>
        new ShellFixture { Programs = StandardTools.All }.Run(script).ShouldBe(new ShellOutcome(expected, string.Empty, 0));

    [TestCase("ln -sr a b", 1, "ln: not simulated: option -r\n")]
    [TestCase("stat -t .", 1, "stat: not simulated: option -t\n")]
    [TestCase("readlink -z a", 1, "readlink: not simulated: option -z\n")]
    [TestCase("find nowhere", 1, "find: 'nowhere': No such file or directory\n")]
    [TestCase("find . -foo", 1, "find: unknown predicate `-foo'\n")]
    [TestCase("find . -name", 1, "find: missing argument to `-name'\n")]
    [TestCase("stat nowhere", 1, "stat: cannot statx 'nowhere': No such file or directory\n")]
    [TestCase("chmod 9 x", 1, "chmod: invalid mode: '9'\nTry 'chmod --help' for more information.\n")]
    [TestCase("chmod 7 x", 1, "chmod: cannot access 'x': No such file or directory\n")]
    [TestCase("chown nobody2 x", 1, "chown: invalid user: 'nobody2'\n")]
    [TestCase("echo > f; ln -s a f", 1, "ln: failed to create symbolic link 'f': File exists\n")]
    [TestCase("echo x > /dev/full", 1, "bash: line 1: echo: write error: No space left on device\n")]
    public void Run_WrongCall_FailsInTheirWords(string script, int exitCode, string error) =>
        new ShellFixture { Programs = StandardTools.All }.Run(script).ShouldBe(new ShellOutcome(string.Empty, error, exitCode));

    [Test]
    public void Kill_OfTheShellItself_EndsItAtOnce() =>
        new ShellFixture { Programs = StandardTools.All }.Run("bash -c 'kill -9 $$; echo after'; echo $?").Output.ShouldBe("137\n");
}
