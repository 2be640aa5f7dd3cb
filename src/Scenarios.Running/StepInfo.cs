namespace Scenarios.Running;

/// <summary>The step that runs.</summary>
public sealed class StepInfo
{
    internal StepInfo(Parsing.PickleStep step)
    {
        StepDefinitionType = step.Type;
        Text = step.Text;
        Keyword = step.Keyword;
        MultilineText = step.DocString?.Content;
        Line = step.Line;
        table = step.Table;
    }

    private readonly Parsing.PickleTable? table;

    /// <summary>Given, When or Then; And and But have the type of the step before.</summary>
    public StepDefinitionType StepDefinitionType { get; }

    /// <summary>The sentence after the keyword.</summary>
    public string Text { get; }

    /// <summary>The keyword as written, such as <c>And</c> or <c>前提</c>.</summary>
    public string Keyword { get; }

    /// <summary>The doc string, if the step has one.</summary>
    public string? MultilineText { get; }

    /// <summary>The line of the step in its file.</summary>
    public int Line { get; }

    /// <summary>The table, if the step has one.</summary>
    public DataTable? Table => table is null ? null : DataTable.From(table);
}
