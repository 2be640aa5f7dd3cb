using Scenarios.Api.Selectors;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Cluster.Network.Policies;

/// <summary>
/// The NetworkPolicies as nodes enforce them: a Pod that a policy selects is isolated, and what no policy allows is dropped
/// (kube-network-policies, pkg/networkpolicy/engine.go, which is built into kindnet). Each connection is checked when it begins. Costs
/// nothing until somebody creates a policy.
/// </summary>
internal sealed class PolicyTable
{
    private readonly Informers _informers;
    private readonly Dictionary<string, Entry> _known = new(StringComparer.Ordinal);
    private Informer? _policies;

    public PolicyTable(ComponentContext context)
    {
        _informers = context.Informers;
        var type = Informers.TypeOf<NetworkPolicy>();
        _informers.ForEachResource(used =>
        {
            if (used.GroupResource == type.GroupResource)
            {
                _policies ??= _informers.Of(used);
            }
        });
    }

    /// <summary>Whether there are no policies, so that everything may pass.</summary>
    public bool AreNone => _policies is not { Count: > 0 };

    /// <summary>The policies that keep the packet from leaving its Pod; null when it may.</summary>
    public string? EgressRefusal(in PolicyPacket packet) =>
        AreNone || packet.From is not { } sandbox || PodOf(sandbox) is not { } pod
            ? null
            : Refusal(pod, packet, isIngress: false, packet.To is { } other ? PodOf(other) : null);

    /// <summary>The policies that keep the packet from entering its Pod; null when it may.</summary>
    public string? IngressRefusal(in PolicyPacket packet) =>
        AreNone || packet.To is not { } sandbox || PodOf(sandbox) is not { } pod
            ? null
            : Refusal(pod, packet, isIngress: true, packet.From is { } other ? PodOf(other) : null);

    /// <param name="pod">The Pod whose policies apply.</param>
    /// <param name="peer">The Pod at the other end; null when it is not a Pod.</param>
    private string? Refusal(Pod pod, in PolicyPacket packet, bool isIngress, Pod? peer)
    {
        List<string>? isolating = null;
        foreach (var policy in _policies!.Indexed<NetworkPolicy>(Informer.ByNamespace, pod.Namespace))
        {
            var entry = EntryOf(policy);
            if ((isIngress ? entry.Ingress : entry.Egress) is not { } direction || !entry.Pods.Matches(pod.Object.Labels))
            {
                continue;
            }

            if (direction.Lets(peer, isIngress ? packet.Source : packet.Target, isIngress ? pod : peer, packet, _informers))
            {
                return null;
            }

            (isolating ??= []).Add(policy.Name);
        }

        return isolating is null ? null : string.Join(", ", isolating);
    }

    private Pod? PodOf(Sandbox sandbox) => _informers.Of<Pod>().Find(sandbox.Namespace, sandbox.PodName);

    private Entry EntryOf(NetworkPolicy policy)
    {
        var key = $"{policy.Namespace}/{policy.Name}";
        if (!_known.TryGetValue(key, out var entry) || !ReferenceEquals(entry.Spec, policy.Spec.Tree))
        {
            var types = policy.Spec.PolicyTypes.ToArray();
            _known[key] = entry = new Entry(
                policy.Spec.Tree,
                LabelSelector.FromObject(policy.Spec.PodSelector.Tree),
                types.Contains(PolicyType.Ingress) ? PolicyDirection.OfIngress(policy) : null,
                types.Contains(PolicyType.Egress) ? PolicyDirection.OfEgress(policy) : null);
        }

        return entry;
    }

    /// <summary>A parsed policy, cached until its spec changes.</summary>
    private sealed record Entry(ObjectValue Spec, LabelSelector Pods, PolicyDirection? Ingress, PolicyDirection? Egress);
}
