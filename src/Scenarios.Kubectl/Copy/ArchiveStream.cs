using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Kubectl.Copy;

/// <summary>
/// Reads the archive that a tar in a container writes. Copying ends with the archive: kubectl waits neither for the rest of tar's output
/// nor for its exit.
/// </summary>
internal sealed class ArchiveStream : ITextOutput
{
    private const int EndLength = 1024;
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public Coroutine Write(string text)
    {
        _text.Append(text);
        return IsAtItsEnd() ? throw new EndedException() : Coroutine.Completed;
    }

    public void Close()
    {
    }

    private bool IsAtItsEnd()
    {
        if (_text.Length < EndLength || _text[^1] != '\0')
        {
            return false;
        }

        for (var index = _text.Length - EndLength; index < _text.Length; index++)
        {
            if (_text[index] != '\0')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Leaves the session immediately.</summary>
    internal sealed class EndedException : Exception;
}
