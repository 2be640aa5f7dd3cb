using Scenarios.Cluster.Network.Programs;

namespace Scenarios.Cluster.Tests.Network.Programs;

internal sealed class WgetOptionsTests
{
    [TestCase("-z http://a", "wget: unrecognized option: z\n")]
    [TestCase("-qz http://a", "wget: unrecognized option: z\n")]
    [TestCase("--foo=1 http://a", "wget: unrecognized option: foo=1\n")]
    [TestCase("http://a -O", "wget: option requires an argument: O\n")]
    [TestCase("http://a --header", "wget: option requires an argument: header\n")]
    [TestCase("--spider=1 http://a", "wget: option does not take an argument: spider\n")]
    [TestCase("-T x http://a", "wget: invalid number 'x'\n")]
    [TestCase("-T x --foo", "wget: invalid number 'x'\n")]
    [TestCase("-s http://a", "wget: unrecognized option: s\n")]
    public void Parse_WrongCall_IsRefusedInBusyboxesWords(string commandLine, string error) =>
        WgetOptions.Parse(commandLine.Split(' ')).Fault.ShouldBe(error);

    [Test]
    public void Parse_NoUrl_SaysHowToCallIt() =>
        WgetOptions.Parse(["-q"]).Fault.ShouldStartWith("BusyBox v1.37.0 multi-call binary.\n\nUsage: wget ");

    [Test]
    public void Parse_Call_ReadsLettersTogetherNamesAndValues()
    {
        var options = WgetOptions.Parse(["-qO-", "--timeout=3", "http://a", "--header", "Host: b", "--post-data", "x", "--spider"]);

        options.Fault.ShouldBeNull();
        (options.Url, options.IsQuiet, options.OutputFile, options.PostData, options.IsSpider).ShouldBe(("http://a", true, "-", "x", true));
        options.Timeout.ShouldBe(TimeSpan.FromSeconds(3));
        options.Headers.ShouldBe([new("Host", "b")]);
    }
}
