namespace Scenarios.Shell.Syntax;

/// <summary>What a redirection does.</summary>
internal enum RedirectKind
{
    /// <summary><c>&lt;</c></summary>
    Input,

    /// <summary><c>&gt;</c> and <c>&gt;|</c></summary>
    Output,

    /// <summary><c>&gt;&gt;</c></summary>
    Append,

    /// <summary><c>&lt;&amp;</c></summary>
    DuplicateInput,

    /// <summary><c>&gt;&amp;</c></summary>
    DuplicateOutput,

    /// <summary><c>&amp;&gt;</c></summary>
    OutputAndError,

    /// <summary><c>&amp;&gt;&gt;</c></summary>
    AppendOutputAndError,

    /// <summary><c>&lt;&lt;</c> and <c>&lt;&lt;-</c></summary>
    HereDocument,

    /// <summary><c>&lt;&lt;&lt;</c></summary>
    HereString,
}
