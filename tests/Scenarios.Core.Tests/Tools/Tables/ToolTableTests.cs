using Scenarios.Core.Tests.Shell;
using Scenarios.Shell.Execution;
using Scenarios.Shell.Execution.State;
using Scenarios.Tools;

namespace Scenarios.Core.Tests.Tools.Tables;

/// <summary>
/// The tables were written by the real programs of Debian 12 (coreutils 9.1, grep 3.8, sed 4.9, mawk 1.3.4, bash 5.2, the C locale). Where
/// those programs are installed, the tables are compared with them again.
/// </summary>
internal sealed class ToolTableTests
{
    private static IEnumerable<TestCaseData> Examples =>
        from tool in ToolTable.Tools
        from example in ToolTable.Of(tool).Examples
        select new TestCaseData(example) { TestName = $"Run_{tool}.txt:{example.Line}_PrintsWhatTheTableSays" };

    [TestCaseSource(nameof(Examples))]
    public void Run_Example_PrintsWhatTheTableSays(ToolExample example)
    {
        var outcome = new ShellFixture { Programs = StandardTools.All.With(new ShellProgram("sh", ShellFlavour.Dash)) }.Run(example.Script);

        outcome.ShouldBe(example.Expected, example.Command);
    }

    [TestCaseSource(typeof(ToolTable), nameof(ToolTable.Tools))]
    public async Task RealProgram_SameExamples_PrintsTheSame(string tool)
    {
        if (!await RealTool.IsThere(tool))
        {
            Assert.Ignore($"The {tool} that the table was taken from is not on this machine.");
        }

        var wrong = new List<string>();
        foreach (var example in ToolTable.Of(tool).Examples)
        {
            var outcome = (await RealTool.Run(example.Script)).WithoutRaces();
            if ((outcome == example.Expected) != (example.Reason is null))
            {
                wrong.Add($"{tool}.txt:{example.Line} {example.Command}: {outcome}");
            }
        }

        wrong.ShouldBeEmpty("the real program is right; if ours differs on purpose, the table must say why.");
    }
}
