using Scenarios.Kernel.Limits;
using Scenarios.Tools;

namespace Scenarios.Core.Tests.Shell.Execution;

/// <summary>The devices of /dev, by redirection and by name (null(4), full(4), random(4)).</summary>
internal sealed class DeviceTests
{
    [TestCase("echo x > /dev/null; echo $?; cat < /dev/null; wc -c < /dev/null", "0\n0\n", "")]
    [TestCase(
        "head -c 5 < /dev/zero | wc -c; head -c 9 < /dev/urandom | wc -c; dd bs=4 count=2 status=none < /dev/zero | wc -c",
        "5\n9\n8\n",
        "")]
    [TestCase("echo x > /dev/full; echo $?", "1\n", "bash: line 1: echo: write error: No space left on device\n")]
    [TestCase("true > /dev/full; echo $?", "0\n", "")]
    [TestCase("seq 3 >> /dev/full; echo $?", "1\n", "seq: write error: No space left on device\n")]
    [TestCase("echo a | tee /dev/full b; echo $?; cat b", "a\n1\na\n", "tee: /dev/full: No space left on device\n")]
    [TestCase("cp /dev/null a; cp /dev/zero /dev/full; stat -c %s a", "0\n", "cp: error writing '/dev/full': No space left on device\n")]
    [TestCase("ls -l /dev/* | cut -d' ' -f 5-7", "1, 7 Jan\n1, 3 Jan\n1, 8 Jan\n1, 9 Jan\n1, 5 Jan\n", "")]
    public void Run_Devices_BehaveAsInLinux(string script, string output, string error)
    {
        var outcome = new ShellFixture { Programs = StandardTools.All }.Run(script);

        (outcome.Output, outcome.Error).ShouldBe((output, error));
    }

    [TestCase("cat /dev/zero > /dev/null")]
    [TestCase("md5sum /dev/zero")]
    [TestCase("cat < /dev/zero > /dev/null")]
    [TestCase("dd if=/dev/zero of=/dev/null")]
    public void Run_ReaderOfAnEndlessDevice_ReachesANamedLimit(string script) =>
        Should.Throw<LimitReachedException>(() => new ShellFixture { Programs = StandardTools.All }.Run(script)).Message
            .ShouldContain("/dev/zero");

    [Test]
    public void Run_ReaderOfAnEndlessDevice_LeavesOthersTheirTurn() =>
        new ShellFixture { Programs = StandardTools.All }.Run("cat /dev/zero | head -c 100 | wc -c").Output.ShouldBe("100\n");

    [Test]
    public void Run_DiskFilledWithZeros_CostsNoMemoryOfItsSize() =>
        new ShellFixture { Programs = StandardTools.All }
            .Run("dd if=/dev/zero of=big bs=1M count=8192 status=none; stat -c %s big; du -h big").Output
                .ShouldBe("8589934592\n8.0G\tbig\n");
}
