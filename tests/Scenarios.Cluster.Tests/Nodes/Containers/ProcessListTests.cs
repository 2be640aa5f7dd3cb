namespace Scenarios.Cluster.Tests.Nodes.Containers;

/// <summary>What <c>ps</c> shows in a container.</summary>
internal sealed class ProcessListTests
{
    private readonly ClusterFixture _fixture = new();

    public ProcessListTests()
    {
        _fixture.CreatePod("tools", "debian-tools:1.0", "    command: [sh, -c, \"sleep 999 & sleep 998\"]\n");
        _fixture.CreatePod("box", "busybox:1.36", "    command: [sleep, \"999\"]\n");
        _fixture.Settle();
    }

    [Test]
    public void Aux_OfProcps_ShowsAllOfAllUsers() => _fixture.Exec("tools", "ps", "aux").Output.ShouldBe("""
        USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND
        root           1  0.0  0.0   2484  1280 ?        Ss   12:00   0:00 sleep 998
        root           2  0.0  0.0   2484  1280 ?        S    12:00   0:00 sleep 999
        root           3  0.0  0.0   2484  1280 ?        Rs   12:00   0:00 ps aux

        """);

    [Test]
    public void Full_OfProcps_ShowsParents_AndNoneForWhatComesFromOutside() => _fixture.Exec("tools", "ps", "-ef").Output.ShouldBe("""
        UID          PID    PPID  C STIME TTY          TIME CMD
        root           1       0  0 12:00 ?        00:00:00 sleep 998
        root           2       1  0 12:00 ?        00:00:00 sleep 999
        root           3       0  0 12:00 ?        00:00:00 ps -ef

        """);

    [TestCase("ax", "    PID TTY      STAT   TIME COMMAND")]
    [TestCase("-eo pid,args", "    PID COMMAND")]
    [TestCase("", "    PID TTY          TIME CMD")]
    public void Options_OfProcps_ChooseColumns(string options, string head) =>
        _fixture.Exec("tools", ["ps", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Output.Split('\n')[0].ShouldBe(head);

    [TestCase("aux")]
    [TestCase("-ef")]
    public void Words_ForBusyBox_HaveNoEffect(string word) =>
        _fixture.Exec("box", "ps", word).Output.ShouldStartWith("PID   USER     TIME  COMMAND\n    1 root      0:00 sleep 999\n");
}
