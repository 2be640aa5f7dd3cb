namespace Scenarios.Running.Sentences;

/// <summary>What a piece of a step is.</summary>
internal enum StepPieceKind
{
    /// <summary>Text up to a blank.</summary>
    Word,

    /// <summary>Text in straight quotes.</summary>
    Quoted,

    /// <summary>Digits, with sign and point.</summary>
    Number,
}
