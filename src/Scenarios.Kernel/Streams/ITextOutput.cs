using Scenarios.Kernel.Processes;

namespace Scenarios.Kernel.Streams;

/// <summary>Where a process writes text: the end of a pipe, a file, a terminal's screen.</summary>
public interface ITextOutput
{
    /// <summary>Writes all of the text, and waits while there is no room. Lines end with <c>\n</c>.</summary>
    /// <exception cref="BrokenPipeException">The reader is closed.</exception>
    Coroutine Write(string text);

    /// <summary>Closes the writer: the reader sees the end after the written text.</summary>
    void Close();
}
