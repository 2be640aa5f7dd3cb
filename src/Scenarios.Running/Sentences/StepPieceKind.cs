namespace Scenarios.Running.Sentences;

/// <summary>The kind of a piece of a step.</summary>
internal enum StepPieceKind
{
    /// <summary>Text up to a blank.</summary>
    Word,

    /// <summary>Text in straight quotes.</summary>
    Quoted,

    /// <summary>Digits, with sign and decimal point.</summary>
    Number,
}
