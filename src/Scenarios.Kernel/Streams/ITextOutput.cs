using Scenarios.Kernel.Processes;

namespace Scenarios.Kernel.Streams;

/// <summary>Where a process writes text: a pipe's end, a file, a terminal's screen.</summary>
public interface ITextOutput
{
    /// <summary>Writes all of the text; waits while there is no room. Lines end with <c>\n</c>.</summary>
    /// <exception cref="BrokenPipeException">The reader has gone.</exception>
    Coroutine Write(string text);

    /// <summary>The writer is done: the reader sees the end after what was written.</summary>
    void Close();
}
