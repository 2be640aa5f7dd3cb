using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Help;

internal sealed class HelpCommandTests
{
    [TestCase("get --help")]
    [TestCase("help get")]
    [TestCase("get pods -h")]
    public void Help_OfACommand_IsKubectlsOwnPage(string command)
    {
        var page = new Terminal().Run(command);
        page.Output.ShouldStartWith(
            "Display one or many resources.\n\n Prints a table of the most important information about the specified resources.");
        page.Output.ShouldEndWith("Use \"kubectl options\" for a list of global command-line options (applies to all commands).\n");
    }

    [Test]
    public void Help_OfNoCommand_GoesToStandardError()
    {
        var answer = new Terminal().Run("help nope");
        answer.Output.ShouldBeEmpty();
        answer.Error.ShouldStartWith("Unknown help topic [`nope`]\n\n\nBasic Commands (Beginner):\n");
        answer.ExitCode.ShouldBe(0);
    }

    [TestCase("debug --help", "Debug cluster resources using interactive debugging containers.")]
    [TestCase("options", "The following options can be passed to any command:")]
    [TestCase("completion bash", "\n# Copyright 2016 The Kubernetes Authors.")]
    public void Pages_OfOtherKinds_AreThere(string command, string beginning) =>
        new Terminal().Run(command).Output.ShouldStartWith(beginning);

    [TestCase("alpha")]
    [TestCase("alpha -h")]
    [TestCase("help alpha")]
    public void Alpha_HasNoCommands_AndSaysSoInPlaceOfHelp(string command) =>
        new Terminal().Run(command)
            .ShouldBe(new KubectlResult("", "No alpha commands are available in this version of kubectl\n", 0));

    [TestCase("diff --foo", "unknown flag: --foo")]
    [TestCase("diff -f", "flag needs an argument: 'f' in -f")]
    public void Diff_WrongFlag_IsTroubleAndNoDifference(string command, string error) =>
        new Terminal().Run(command)
            .ShouldBe(new KubectlResult("", $"error: {error}\nSee 'kubectl diff -h' for help and examples\n", 2));

    [TestCase("completion", "error: Shell not specified.\nSee 'kubectl completion -h' for help and examples\n")]
    [TestCase("completion foo", "error: Unsupported shell type \"foo\".\nSee 'kubectl completion -h' for help and examples\n")]
    [TestCase("plugin list", "error: unable to find any kubectl plugins in your PATH\n")]
    [TestCase("version -o foo", "error: --output must be 'yaml' or 'json'\n")]
    public void Run_Wrong_FailsInKubectlsWords(string command, string error) => new Terminal().Run(command).Error.ShouldBe(error);
}
