using System.CommandLine;
using Scenarios.Cli.Run;

namespace Scenarios.Cli.Tests.Run;

/// <summary>The options of a call become a request, or are rejected by name.</summary>
internal sealed class RunArgumentsTests
{
    [TestCase("--step-timeout 0", "--step-timeout 0: expected seconds, such as 90 or 0.5, and at most a day.")]
    [TestCase("--step-timeout x", "--step-timeout x: expected seconds")]
    [TestCase("--step-timeout 1e9", "--step-timeout 1e9: expected seconds")]
    [TestCase("--step-timeout NaN", "--step-timeout NaN: expected seconds")]
    [TestCase("--step-timeout 86401", "--step-timeout 86401: expected seconds")]
    [TestCase("--step-timeout 0.0000001", "--step-timeout 0.0000001: expected seconds")]
    [TestCase("--retry -1", "--retry -1: expected 0 or more.")]
    [TestCase("--workers 0", "--workers 0: expected 1 or more.")]
    [TestCase("--seed x", "--seed x: expected a whole number from 0 on.")]
    [TestCase("--steps none.dll", "--steps none.dll: this step assembly does not exist.")]
    [TestCase("--report html=a --report html=./a", "--report html=./a: --report html=a writes the same file")]
    [TestCase("--source-url host/{path}", "--source-url host/{path}: expected an address with {path} in it")]
    public void Read_WrongOption_IsRefusedByName(string options, string expected) =>
        Read(options).Error.ShouldNotBeNull().ShouldStartWith(expected);

    [TestCase("", 60)]
    [TestCase("--step-timeout 90", 90)]
    [TestCase("--step-timeout 0.5", 0.5)]
    public void Read_StepTimeout_IsInSeconds(string options, double seconds) =>
        Read(options).Options.StepTimeout.ShouldBe(TimeSpan.FromSeconds(seconds));

    [TestCase("", false)]
    [TestCase("--allow-empty", true)]
    public void Read_AllowEmpty_IsPassedOn(string options, bool expected) => Read(options).Options.AllowEmpty.ShouldBe(expected);

    [Test]
    public void Read_Steps_AreKeptAsTheyWereNamed()
    {
        var path = Path.GetRelativePath(Environment.CurrentDirectory, typeof(WaitingSteps).Assembly.Location);

        Read($"--steps {path}").Options.StepFiles.ShouldBe([path]);
    }

    private static RunRequest Read(string options)
    {
        var arguments = new RunArguments();
        var command = new Command("run");
        arguments.AddTo(command);
        return arguments.Read(command.Parse(options.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }
}
