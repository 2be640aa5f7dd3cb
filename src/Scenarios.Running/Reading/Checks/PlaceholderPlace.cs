namespace Scenarios.Running.Reading.Checks;

/// <summary>What kind of text of an outline a placeholder stands in.</summary>
internal enum PlaceholderPlace
{
    /// <summary>The outline's name or a step's sentence.</summary>
    Sentence,

    /// <summary>A cell of a step's table.</summary>
    Table,

    /// <summary>A step's doc string.</summary>
    DocString,
}
