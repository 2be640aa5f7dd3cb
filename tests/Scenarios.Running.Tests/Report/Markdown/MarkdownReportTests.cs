using Scenarios.Report.Markdown;
using Scenarios.Running.Results;
using Scenarios.Running.Sources;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Report.Markdown;

/// <summary>The page in Markdown. Nothing in it is taken for markup.</summary>
public sealed class MarkdownReportTests
{
    [Test]
    public void Write_Passed_SaysSoInThreeLinesAndATable() => MarkdownReport.Write(Run(Feature(scenarios: [Scenario()]))).ShouldBe("""
        ## Scenarios: all passed

        1 scenario (1 passed), seed 42.

        | | Feature | Scenarios |
        |---|---|---|
        | ok | F (features/a.feature) | 1 scenario (1 passed) |

        """);

    [Test]
    public void Write_Failed_ShowsMessageTranscriptAndReplay()
    {
        var step = Step(status: TestStatus.Failed) with { Message = "It is\n`3`.", Output = "$ ls\n" };

        MarkdownReport.Write(Run(Feature(scenarios: [Scenario("S", TestStatus.Failed, 3, step)]))).ShouldEndWith("""
            | **FAIL** | F (features/a.feature) | 1 scenario (1 failed) |

            ### failed: S

            `features/a.feature:4` — Then it is so

            ```text
            It is
            `3`.
            ```

            <details><summary>What was typed and printed</summary>

            ```text
            Then it is so (failed)
            $ ls
            ```

            </details>

            Run it again: `scenarios run features/a.feature:3 --seed 42`

            """);
    }

    [TestCase("a|b", "a\\|b")]
    [TestCase("<b>&amp;", "&lt;b&gt;&amp;amp;")]
    [TestCase("@team [x](http://y) *z* `q` \\", "&#64;team \\[x\\]\\(http://y\\) \\*z\\* \\`q\\` \\\\")]
    [TestCase("two\nlines", "two lines")]
    public void Inline_Markup_IsText(string text, string expected) => MarkdownText.Inline(text).ShouldBe(expected);

    [TestCase("```", "````text\n```\n````\n")]
    [TestCase("a\u001b[1mb\n\n", "```text\na␛[1mb\n```\n")]
    public void Block_Fences_AreLongerThanThoseInside(string text, string expected) => MarkdownText.Block(text).ShouldBe(expected);

    [TestCase("a`b", "``a`b``")]
    [TestCase("`", "`` ` ``")]
    public void Code_Backticks_StayInside(string text, string expected) => MarkdownText.Code(text).ShouldBe(expected);

    [Test]
    public void Write_ThousandsOfLongFailures_StaysBelowGitHubsLimit()
    {
        var step = Step(status: TestStatus.Failed) with { Message = new string('語', 100_000), Output = new string('語', 100_000) };
        var failed = Enumerable.Range(0, 3000).Select(line => Scenario($"S{line}", TestStatus.Failed, line + 1, step)).ToArray();

        var text = MarkdownReport.Write(Run(Feature(scenarios: failed)));

        System.Text.Encoding.UTF8.GetByteCount(text).ShouldBeLessThan(1024 * 1024);
        text.ShouldContain("2950 more did not pass");
    }

    [Test]
    public void Write_WrongInputAndStoppedRun_AreTold()
    {
        var text = MarkdownReport.Write(Run() with { Errors = [new SourceError("b.feature", 3, 1, "odd")], IsStopped = true });

        text.ShouldStartWith("## Scenarios: stopped\n");
        text.ShouldContain("### The input is wrong: `b.feature:3:1`");
    }
}
