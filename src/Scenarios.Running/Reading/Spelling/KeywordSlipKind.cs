namespace Scenarios.Running.Reading.Spelling;

/// <summary>How a line that the parser takes for prose resembles a keyword's line.</summary>
internal enum KeywordSlipKind
{
    /// <summary>A mistyped block keyword: a wrong letter, a full-width colon, a space before the colon, another language.</summary>
    Block,

    /// <summary>A block's keyword in different case, which also occurs in prose.</summary>
    BlockCase,

    /// <summary>A correct block keyword in a place where the block is not allowed.</summary>
    BlockExact,

    /// <summary>A block's keyword without its colon.</summary>
    BlockBare,

    /// <summary>A mistyped step keyword, or one followed by something other than a space.</summary>
    Step,

    /// <summary>A step's keyword in different case, which also occurs in prose.</summary>
    StepCase,

    /// <summary>A correct step keyword; prose may begin with the same word.</summary>
    StepExact,
}
