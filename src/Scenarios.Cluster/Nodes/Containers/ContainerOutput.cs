using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>Standard output or standard error of a container's main process: writes to the log and to every attached client.</summary>
internal sealed class ContainerOutput(ContainerLog log, bool isError) : ITextOutput
{
    private List<Action<string>>? _attached;

    public Coroutine Write(string text)
    {
        log.Write(text, isError);
        for (var index = 0; index < _attached?.Count; index++)
        {
            _attached[index](text);
        }

        return Coroutine.Completed;
    }

    public void Attach(Action<string> onText) => (_attached ??= []).Add(onText);

    public void Detach(Action<string> onText) => _attached?.Remove(onText);

    public void Close()
    {
    }
}
