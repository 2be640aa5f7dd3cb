using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Kubectl.Tests.Edit;

/// <summary>An editor that changes a file's text as a test says, and keeps what it was shown.</summary>
internal sealed class ScriptedEditor(Func<string, string?> change) : IProgram
{
    /// <summary>The text at each opening.</summary>
    public List<string> Shown { get; } = [];

    public string Name => "editor";

    public Coroutine<int> Run(ProgramContext context)
    {
        var path = context.Arguments[^1];
        var text = context.Files.Read(path).Value!;
        Shown.Add(text);
        if (change(text) is not { } changed)
        {
            return new Coroutine<int>(1);
        }

        context.Files.Write(path, changed);
        return new Coroutine<int>(0);
    }
}
