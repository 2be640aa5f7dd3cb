using Scenarios.Core.Tests.Shell;

namespace Scenarios.Core.Tests.Tools.Tables;

/// <summary>One example of a tool.</summary>
/// <param name="Line">Its line in the table.</param>
/// <param name="Reason">Why the real program answers differently; null if it should answer the same.</param>
internal sealed record ToolExample(int Line, string SetUp, string Command, ShellOutcome Expected, string? Reason)
{
    public string Script => SetUp + Command;
}
