using Scenarios.Running.Reading.Spelling;
using Scenarios.Running.Texts;

using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Reading.Checks;

/// <summary>
/// Finds mistyped or misplaced keywords in text that the parser took for a description. The parser treats everything after such a line as
/// prose, even steps and whole scenarios. Prose that begins with "Given" or "When" is left alone: a sentence that continues on the next
/// line, or ends with a full stop, is not a step.
/// </summary>
internal sealed class DescriptionChecks(Findings findings, Keywords keywords)
{
    private readonly KeywordSlips _slips = new(keywords);

    public void Check(Ast.Feature feature)
    {
        CheckOne(feature.Location.Line, feature.Description, hasSteps: false);
        CheckAll(feature.Children);
    }

    private void CheckAll(IEnumerable<Ast.IHasLocation> children)
    {
        foreach (var child in children)
        {
            if (child is Ast.IHasDescription described)
            {
                CheckOne(child.Location.Line, described.Description, child is Ast.IHasSteps { Steps: var steps } && steps.Any());
            }

            if (child is Ast.IHasChildren parent)
            {
                CheckAll(parent.Children);
            }

            if (child is Ast.Scenario scenario)
            {
                foreach (var examples in scenario.Examples)
                {
                    CheckOne(examples.Location.Line, examples.Description, hasSteps: false);
                }
            }
        }
    }

    /// <param name="above">The line of the block's keyword.</param>
    /// <param name="description">What the parser took for its description.</param>
    /// <param name="hasSteps">Whether steps follow it.</param>
    private void CheckOne(int above, string? description, bool hasSteps)
    {
        if (string.IsNullOrEmpty(description))
        {
            return;
        }

        var lines = Locate(above, description);
        var swallowed = false;
        for (var index = 0; index < lines.Count; index++)
        {
            // Lines after a wrong block, or after a step without a scenario, became prose for the same reason.
            if (swallowed && (lines[index].IsStep || lines[index].IsStructure) && !lines[index].BeginsParagraph)
            {
                continue;
            }

            swallowed = false;
            if (lines[index].IsFence)
            {
                // Markdown: text between fences is an example.
                index = EndOfFence(lines, index);
                continue;
            }

            if ((hasSteps && index == lines.Count - 1 ? AboveSteps(lines[index]) : null) is { } misplaced)
            {
                findings.Add(lines[index].Number, 0, misplaced);
            }
            else if (Judge(lines, index) is { } message)
            {
                findings.Add(lines[index].Number, 0, message);
                swallowed = lines[index].Slip?.Kind is not (KeywordSlipKind.Step or KeywordSlipKind.StepCase);
            }
        }
    }

    /// <summary>A hint for a background below a scenario: its steps become part of that scenario.</summary>
    private string? AboveSteps(DescribedLine line) =>
        line.Slip is { Kind: KeywordSlipKind.BlockExact } slip && keywords.Background.Contains(slip.Keyword)
            && line.Text.Length == slip.Keyword.Length + 1
            ? "the line is read as description, and the steps below it as steps of the scenario above: "
                + $"a \"{slip.Keyword}:\" may occur only once, above the first \"{keywords.Scenario[0]}:\"."
            : null;

    private static int EndOfFence(List<DescribedLine> lines, int open)
    {
        var end = lines.FindIndex(open + 1, line => line.IsFence);
        return end < 0 ? open : end;
    }

    /// <summary>Finds the line number of each line of a description: the parser keeps only their text, without comments.</summary>
    private List<DescribedLine> Locate(int above, string description)
    {
        var located = new List<DescribedLine>();
        var (number, isFirst) = (above, true);
        using var reader = new StringReader(description);
        while (reader.ReadLine() is { } line)
        {
            var text = line.Trim();
            if (text.Length == 0)
            {
                isFirst = true;
                continue;
            }

            do
            {
                number++;
            }
            while (number < findings.Lines.Count && findings.Lines[number].Trim() != text);

            located.Add(new DescribedLine(number, Letters.Trim(text), _slips.Of(text), isFirst));
            isFirst = false;
        }

        return located;
    }

    private string? Judge(List<DescribedLine> lines, int index)
    {
        var line = lines[index];
        if (line.Text.StartsWith('＠'))
        {
            return "the @ is full-width, so the line is read as description: write \"@\".";
        }

        if (line.Slip is not { } slip)
        {
            return null;
        }

        return slip.Kind switch
        {
            KeywordSlipKind.Block => $"the line is read as description: {slip.Message}",
            KeywordSlipKind.Step => $"the line is read as description, not as a step: {slip.Message}",
            KeywordSlipKind.BlockCase when IsBlock(lines, index) => $"the line is read as description: {slip.Message}",
            KeywordSlipKind.BlockExact when keywords.Feature.Contains(slip.Keyword) =>
                $"the line is read as description: a file has only one feature, so the second \"{slip.Keyword}:\" needs its own file.",
            KeywordSlipKind.BlockExact or KeywordSlipKind.BlockBare when OpensBlock(lines, index) =>
                $"the line is read as description: {slip.Message}",
            KeywordSlipKind.StepCase
                when BeginsParagraph(lines, index)
                    && !IsProse(lines, index)
                    && (line.HasArgument || !line.BeginsParagraph || !IsJoint(slip.Keyword)) =>
                        $"the line is read as description, not as a step: {slip.Message}",
            KeywordSlipKind.StepExact when IsStep(lines, index) => StepText(slip),
            _ => null,
        };
    }

    /// <summary>Whether a step's keyword is one that also joins sentences in prose: and, but.</summary>
    private bool IsJoint(string keyword) =>
        !keywords.Given.Contains(keyword) && !keywords.When.Contains(keyword) && !keywords.Then.Contains(keyword);

    private string StepText(KeywordSlip slip) =>
        slip.Message.Length > 0 ? $"the line is read as description, not as a step: {slip.Message}"
        : $"the line is read as description, not as a step: it needs \"{keywords.Scenario[0]}:\" (or \"{keywords.Background[0]}:\") "
            + "above it.";

    private static bool BeginsParagraph(List<DescribedLine> lines, int index) =>
        lines[index].BeginsParagraph || lines[index - 1].Slip is not null;

    /// <summary>The next line, if it is in the same paragraph; otherwise null.</summary>
    private static DescribedLine? Next(List<DescribedLine> lines, int index) =>
        index + 1 < lines.Count && !lines[index + 1].BeginsParagraph ? lines[index + 1] : null;

    /// <summary>Whether a line ends like a sentence, or continues on the next line.</summary>
    private static bool IsProse(List<DescribedLine> lines, int index) =>
        lines[index].EndsSentence || Next(lines, index) is { Slip: null, IsStructure: false };

    private static bool IsStep(List<DescribedLine> lines, int index) =>
        !IsProse(lines, index)
        && (lines[index].HasArgument
            || Next(lines, index) is { IsStructure: true }
            || (Next(lines, index) is { IsStep: true } && !IsProse(lines, index + 1)));

    /// <summary>Whether a block begins here rather than a sentence: the lines that follow are more than prose.</summary>
    private static bool OpensBlock(List<DescribedLine> lines, int index) =>
        Next(lines, index) is { } next && (next.IsStructure || (next.IsStep && !IsProse(lines, index + 1)));

    private bool IsBlock(List<DescribedLine> lines, int index) =>
        OpensBlock(lines, index)
        || (BeginsParagraph(lines, index) && !lines[index].EndsSentence
            && (keywords.Scenario[0] == lines[index].Slip!.Keyword || keywords.Outline.Contains(lines[index].Slip!.Keyword)));
}
