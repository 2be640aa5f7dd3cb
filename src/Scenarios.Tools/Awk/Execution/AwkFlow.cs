namespace Scenarios.Tools.Awk.Execution;

/// <summary>How the program continues after a statement.</summary>
internal enum AwkFlow
{
    Onward,
    Break,
    Continue,
    NextLine,
    Exit,
}
