namespace Scenarios.Running.Reading.Checks;

/// <summary>The kind of text in an outline that contains a placeholder.</summary>
internal enum PlaceholderPlace
{
    /// <summary>The outline's name or a step's sentence.</summary>
    Sentence,

    /// <summary>A cell of a step's table.</summary>
    Table,

    /// <summary>A step's doc string.</summary>
    DocString,
}
