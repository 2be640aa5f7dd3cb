using Scenarios.Kernel.Streams;

namespace Scenarios.Shell.Execution.Redirection;

/// <summary>What a file descriptor refers to. Not owned: whoever opened it closes it.</summary>
internal sealed record OpenFile(ITextInput? Input, ITextOutput? Output, bool IsTerminal = false);
