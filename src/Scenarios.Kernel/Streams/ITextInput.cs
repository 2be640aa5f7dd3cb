using Scenarios.Kernel.Processes;

namespace Scenarios.Kernel.Streams;

/// <summary>Text that a process reads: a pipe's end, a file, a terminal's keyboard.</summary>
public interface ITextInput
{
    /// <summary>The next piece of text, never empty; null at the end. Waits until there is some.</summary>
    Coroutine<string?> Read();

    /// <summary>The next line without its line end; null at the end. A last line without a line end counts.</summary>
    Coroutine<string?> ReadLine();

    /// <summary>The reader goes away: whoever still writes gets a broken pipe.</summary>
    void Close();
}
