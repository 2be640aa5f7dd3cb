using Scenarios.Kernel.Processes;

namespace Scenarios.Kernel.Streams;

/// <summary>Text that a process reads: the end of a pipe, a file, a terminal's keyboard.</summary>
public interface ITextInput
{
    /// <summary>Reads the next piece of text, never empty; null at the end. Waits until there is some.</summary>
    Coroutine<string?> Read();

    /// <summary>Reads the next line without its line end; null at the end. A last line may lack a line end.</summary>
    Coroutine<string?> ReadLine();

    /// <summary>Closes the reader: further writes get a broken pipe.</summary>
    void Close();
}
