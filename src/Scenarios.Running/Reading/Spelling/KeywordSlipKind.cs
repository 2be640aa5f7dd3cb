namespace Scenarios.Running.Reading.Spelling;

/// <summary>How a line that the parser takes for prose resembles a keyword's line.</summary>
internal enum KeywordSlipKind
{
    /// <summary>A block's keyword mistyped: a letter, a full-width colon, a space before it, another language.</summary>
    Block,

    /// <summary>A block's keyword in other capitals, which prose may have too.</summary>
    BlockCase,

    /// <summary>A block's keyword as it should be, where the block cannot stand.</summary>
    BlockExact,

    /// <summary>A block's keyword without its colon.</summary>
    BlockBare,

    /// <summary>A step's keyword mistyped, or with something other than a space behind it.</summary>
    Step,

    /// <summary>A step's keyword in other capitals, which prose may have too.</summary>
    StepCase,

    /// <summary>A step's keyword as it should be; prose may begin with the same word.</summary>
    StepExact,
}
