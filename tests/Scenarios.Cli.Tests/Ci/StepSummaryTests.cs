using System.Text;
using Scenarios.Cli.Ci;

namespace Scenarios.Cli.Tests.Ci;

/// <summary>GitHub accepts a step's summary of up to a mebibyte, and nothing longer.</summary>
internal sealed class StepSummaryTests
{
    [Test]
    public void Fitting_WhatFits_IsAsItIs() => StepSummary.Fitting("## a\nb\n", 7).ShouldBe("## a\nb\n");

    [Test]
    public void Fitting_TooMuch_IsCutAtALineAndSaysSo()
    {
        var text = string.Concat(Enumerable.Repeat("あいう\n", 100));

        var kept = StepSummary.Fitting(text, 500);

        Encoding.UTF8.GetByteCount(kept).ShouldBeInRange(400, 500);
        kept.ShouldStartWith("あいう\n");
        kept.ShouldEndWith("あいう\n\n\nThe rest is omitted: GitHub limits a step's summary to a mebibyte.\n");
    }

    [Test]
    public void Fitting_CutInsideAFence_ClosesIt() =>
        StepSummary.Fitting("a\n```\n" + string.Concat(Enumerable.Repeat("output\n", 100)) + "```\n", 300)
            .ShouldContain("output\n```\n\nThe rest is omitted");

    [Test]
    public void Fitting_CutInsideALongerFence_ClosesThatOne()
    {
        var text = "<details>\n\n````\n```\n" + string.Concat(Enumerable.Repeat("output\n", 100)) + "````\n</details>\n";

        var kept = StepSummary.Fitting(text, 300);

        kept.ShouldContain("output\n````\n</details>\n\nThe rest is omitted");
        Encoding.UTF8.GetByteCount(kept).ShouldBeLessThanOrEqualTo(300);
    }

    [Test]
    public void Fitting_NoRoom_IsNothing() => StepSummary.Fitting("## a\n", 3).ShouldBeEmpty();

    [Test]
    public void Add_SecondCallOfAStep_TakesTheRoomThatIsLeft()
    {
        var path = Path.GetTempFileName();
        try
        {
            StepSummary.Add(path, new string('x', 700_000));
            StepSummary.Add(path, string.Concat(Enumerable.Repeat("line\n", 200_000)));

            new FileInfo(path).Length.ShouldBeInRange(1_048_000, 1_048_576);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
