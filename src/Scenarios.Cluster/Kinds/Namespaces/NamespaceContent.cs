using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Kinds.Namespaces;

/// <summary>
/// What is left in a terminating Namespace after its deletion was asked for (kubernetes,
/// pkg/controller/namespace/deletion/namespaced_resources_deleter.go).
/// </summary>
internal sealed class NamespaceContent
{
    /// <summary>What an object with finalizers is expected to take.</summary>
    private const long FinalizerSeconds = 15;

    private readonly List<string> _remaining = [];
    private readonly List<string> _failures = [];
    private readonly SortedList<string, int> _finalizers = new(StringComparer.Ordinal);

    /// <summary>The kinds of which objects are left, each with how many.</summary>
    public IReadOnlyList<string> Remaining => _remaining;

    /// <summary>How many objects each finalizer holds.</summary>
    public IReadOnlyDictionary<string, int> Finalizers => _finalizers;

    /// <summary>How long it may take until the rest is gone, in seconds.</summary>
    public long Seconds { get; private set; }

    /// <summary>What is left without a reason, a text for each kind.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>The same without the count of what is left.</summary>
    public NamespaceContent Uncounted()
    {
        var content = new NamespaceContent { Seconds = Seconds };
        content._failures.AddRange(_failures);
        return content;
    }

    /// <summary>Counts the objects of a kind that are left.</summary>
    /// <param name="estimate">How long they may take to go, in seconds, if they are Pods.</param>
    public void Add(ResourceType type, IReadOnlyList<ApiObject> left, long estimate)
    {
        if (left.Count == 0)
        {
            return;
        }

        var plural = type.GroupResource.Replace($".{type.Group}", string.Empty, StringComparison.Ordinal);
        _remaining.Add($"{plural}.{type.Group} has {left.Count} resource instances");
        var isHeld = false;
        foreach (var item in left)
        {
            foreach (var finalizer in Metadata.Of(item).Finalizers)
            {
                _finalizers[finalizer] = _finalizers.GetValueOrDefault(finalizer) + 1;
                isHeld = true;
            }
        }

        if (estimate == 0 && isHeld)
        {
            estimate = FinalizerSeconds;
        }

        if (estimate == 0)
        {
            _failures.Add($"unexpected items still remain in namespace: {left[0].Namespace} for gvr: "
                + $"{type.Group}/{type.Version}, Resource={plural}");
        }

        Seconds = Math.Max(Seconds, estimate);
    }
}
