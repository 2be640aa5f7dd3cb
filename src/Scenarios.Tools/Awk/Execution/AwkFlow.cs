namespace Scenarios.Tools.Awk.Execution;

/// <summary>How the program goes on after a statement.</summary>
internal enum AwkFlow
{
    Onward,
    Break,
    Continue,
    NextLine,
    Exit,
}
