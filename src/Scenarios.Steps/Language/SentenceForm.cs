namespace Scenarios.Steps.Language;

/// <summary>What follows below a sentence.</summary>
internal enum SentenceForm
{
    /// <summary>Nothing.</summary>
    Plain,

    /// <summary>A doc string.</summary>
    Text,

    /// <summary>A table.</summary>
    Table,
}
