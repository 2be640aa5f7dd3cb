using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Machinery;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// Binds Pods to their chosen nodes, once their claims are bound there (kubernetes, pkg/scheduler/schedule_one.go, bindingCycle).
/// </summary>
/// <param name="onLost">Called if the Pod could not be bound and its space is free again; the text is the reason, null if it is
/// gone.</param>
internal sealed class PodBinding(ComponentContext context, EventRecorder events, Action<Pod, string?> onLost)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, (ApiObject Pod, string Node, ScheduledEvent End)> _waiting = new(StringComparer.Ordinal);
    private bool _isWatching;

    public void Begin(Pod pod, Node node, VolumePlan? volumes)
    {
        if (volumes is not { IsBindingDue: true })
        {
            Bind(pod, node.Name);
            return;
        }

        if (!_isWatching)
        {
            _isWatching = true;
            context.Informers.Of<PersistentVolumeClaim>().Subscribe(OnClaim);
        }

        var end = context.Simulation.Schedule(Patience, "scheduler: bind volumes", () => GiveUp(pod), Activity.Background);
        _waiting.Add(pod.Uid, (pod, node.Name, end));
        var (reserved, asked) = volumes.BindOn(node);
        foreach (var volume in reserved)
        {
            context.Api.Update(KnownResources.PersistentVolumes, string.Empty, volume, ComponentWrites.Scheduler);
        }

        foreach (var claim in asked)
        {
            context.Api.Update(KnownResources.PersistentVolumeClaims, claim.Namespace, claim, ComponentWrites.Scheduler);
        }
    }

    /// <summary>Stops waiting for a Pod that is gone.</summary>
    public void Forget(string uid)
    {
        if (_waiting.Remove(uid, out var waiting))
        {
            waiting.End.Cancel();
        }
    }

    private void OnClaim(InformerChange<PersistentVolumeClaim> change)
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        foreach (var (item, node, _) in _waiting.Values.OrderBy(static waiting => waiting.Pod.Name, StringComparer.Ordinal).ToList())
        {
            var pod = Pod.Of(item);
            if (pod.Namespace == change.Key.Namespace && VolumePlan.IsBound(pod, context.Informers))
            {
                Forget(pod.Uid);
                Bind(pod, node);
            }
        }
    }

    private void GiveUp(Pod pod)
    {
        _waiting.Remove(pod.Uid);
        onLost(pod, "running PreBind plugin \"VolumeBinding\": binding volumes: context deadline exceeded");
    }

    private void Bind(Pod pod, string node)
    {
        if (context.Api.Create(KnownResources.Bindings, pod.Namespace, BindingOf(pod, node), ComponentWrites.Scheduler).IsSuccess)
        {
            events.Normal(pod, "Scheduled", $"Successfully assigned {pod.Namespace}/{pod.Name} to {node}");
        }
        else
        {
            // The Pod was deleted meanwhile; the watch will report that soon.
            onLost(pod, null);
        }
    }

    private static Binding BindingOf(Pod pod, string node) => Binding.New with
    {
        Metadata = new() { Name = pod.Name, Namespace = pod.Namespace, Uid = pod.Uid },
        Target = new() { Kind = Node.Kind, Name = node },
    };
}
