using System.Diagnostics;
using Scenarios.Cluster.Network.Programs;

namespace Scenarios.Cluster.Tests.Network.Programs;

/// <summary>The words are those of curl 7.88.1. Where that is installed, they are compared with it.</summary>
internal sealed class CurlOptionsTests
{
    private const string More = "curl: try 'curl --help' or 'curl --manual' for more information\n";

    [TestCase("", "")]
    [TestCase("-s", "curl: no URL specified!\n")]
    [TestCase("--", "curl: no URL specified!\n")]
    [TestCase("--foo http://a", "curl: option --foo: is unknown\n")]
    [TestCase("--silent=1 http://a", "curl: option --silent=1: is unknown\n")]
    [TestCase("-s~ http://a", "curl: option -s~: is unknown\n")]
    [TestCase("-m", "curl: option -m: requires parameter\n")]
    [TestCase("-sm", "curl: option -sm: requires parameter\n")]
    [TestCase("http://a --connect-timeout", "curl: option --connect-timeout: requires parameter\n")]
    [TestCase("-m x http://a", "curl: option -m: expected a proper numerical parameter\n")]
    [TestCase("-sm5x http://a", "curl: option -sm5x: expected a proper numerical parameter\n")]
    [TestCase("--max-time x http://a", "curl: option --max-time: expected a proper numerical parameter\n")]
    [TestCase("--connect-timeout -1 http://a", "curl: option --connect-timeout: expected a positive numerical parameter\n")]
    [TestCase("-m 1e400 http://a", "curl: option -m: too large number\n")]
    [TestCase("-m 5x --foo", "curl: option -m: expected a proper numerical parameter\n")]
    [TestCase("--foo -m 5x", "curl: option --foo: is unknown\n")]
    public void Parse_WrongCall_IsRefusedInCurlsWords(string commandLine, string error)
    {
        CurlOptions.Parse(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Fault.ShouldBe((2, error + More));

        if (RealCurl(commandLine) is { } real)
        {
            real.ShouldBe((2, error + More));
        }
    }

    [Test]
    public void Parse_Call_ReadsLettersTogetherNamesAndValues()
    {
        var options =
            CurlOptions.Parse([
                "-sSo", "page", "http://a", "-m2.5", "-H", "Host: b", "--header", "X", "-d", "a=1", "--data", "b=2", "--", "-c",
            ]);

        options.Fault.ShouldBeNull();
        (options.IsSilent, options.ShowsErrors, options.OutputFile, options.Data).ShouldBe((true, true, "page", "a=1&b=2"));
        options.MaximumTime.ShouldBe(TimeSpan.FromSeconds(2.5));
        options.ConnectTimeout.ShouldBeNull();
        options.Headers.ShouldBe([new("Host", "b"), new("X", "")]);
        options.Urls.ShouldBe(["http://a", "-c"]);
    }

    private static (int Code, string Error)? RealCurl(string commandLine)
    {
        if (!File.Exists("/usr/bin/curl") || !Run("--version").Output.StartsWith("curl 7.88.", StringComparison.Ordinal))
        {
            return null;
        }

        var (code, _, error) = Run(commandLine);
        return (code, error);
    }

    private static (int Code, string Output, string Error) Run(string commandLine)
    {
        using var process =
            Process.Start(new ProcessStartInfo("/usr/bin/curl", commandLine)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
