using Scenarios.Api.Selectors;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Controllers.Revisions;
using Scenarios.Cluster.Controllers.TemplateHash;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.DaemonSets;

/// <summary>The history of a DaemonSet's templates (kubernetes, pkg/controller/daemon/update.go, constructHistory).</summary>
internal sealed class DaemonSetRevisions(ComponentContext context, Informer<Pod> pods)
{
    private readonly RevisionStore _store = new(context);

    /// <param name="old">All revisions except the current one, oldest first.</param>
    /// <returns>The hash of the current template; null if its revision could not be created.</returns>
    public string? Sync(DaemonSet set, out List<ControllerRevision> old)
    {
        ControllerRevision? current = null;
        old = [];
        foreach (var revision in _store.Of(set, LabelSelector.FromObject(set.Spec.Selector.Tree)))
        {
            if (!RevisionData.IsKeptBy(revision, set.Spec.Template))
            {
                old.Add(revision);
            }
            else
            {
                current = current is null ? revision : Merge(set, current.Value, revision);
            }
        }

        var number = RevisionStore.NewestNumber(old) + 1;
        current = current is { } known ? (known.Revision < number ? _store.WithNumber(known, number) : known) : Create(set, number);
        return current?.Labels[DaemonPodTemplate.HashLabel];
    }

    /// <summary>Deletes the oldest revisions that no Pod uses.</summary>
    public void CleanUp(DaemonSet set, List<ControllerRevision> old)
    {
        var excess = old.Count - set.Spec.RevisionHistoryLimit;
        if (excess <= 0)
        {
            return;
        }

        var alive = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pod in pods.Indexed(Informer.ByControllerUid, set.Uid))
        {
            alive.Add(pod.Labels[DaemonPodTemplate.HashLabel] ?? string.Empty);
        }

        foreach (var revision in old)
        {
            if (excess > 0 && !alive.Contains(revision.Labels[DaemonPodTemplate.HashLabel] ?? string.Empty))
            {
                _store.Delete(revision);
                excess--;
            }
        }
    }

    /// <summary>
    /// Merges two revisions of the same template: the newer one stays, and all Pods are relabelled to it (dedupCurHistories).
    /// </summary>
    private ControllerRevision Merge(DaemonSet set, ControllerRevision first, ControllerRevision second)
    {
        var (kept, spare) = second.Revision >= first.Revision ? (second, first) : (first, second);
        var hash = kept.Labels[DaemonPodTemplate.HashLabel] ?? string.Empty;
        foreach (var pod in pods.Indexed(Informer.ByControllerUid, set.Uid))
        {
            if (pod.Labels[DaemonPodTemplate.HashLabel] != hash && Writes.Newest(context.Api, KnownResources.Pods, pod) is { } newest)
            {
                var relabelled = newest
                    with
                { Metadata = newest.Metadata with { Labels = newest.Labels.With(DaemonPodTemplate.HashLabel, hash) } };
                context.Api.Update(KnownResources.Pods, pod.Namespace, relabelled, ApiServer.Requests.ComponentWrites.Options);
            }
        }

        _store.Delete(spare);
        return kept;
    }

    private ControllerRevision? Create(DaemonSet set, long number)
    {
        var template = set.Spec.Template;
        var hash = PodTemplateHash.Of(template.Tree, set.Status.CollisionCount);
        var made = ControllerRevision.New with
        {
            Metadata = new()
            {
                Name = $"{set.Name}-{hash}",
                Namespace = set.Namespace,
                Labels = template.Metadata.Labels.With(DaemonPodTemplate.HashLabel, hash),
                Annotations = set.Annotations,
                OwnerReferences = new(Owners.Only(set)),
            },
            Data = RevisionData.Of(template),
            Revision = number,
        };
        var result = _store.Create(made, out var exists);
        if (!result.IsSuccess)
        {
            return null;
        }

        var stored = ControllerRevision.Of(result.Value);
        if (!exists || RevisionData.IsKeptBy(stored, template))
        {
            return stored;
        }

        var status = set.Status;
        Writes.Status(context.Api, KnownResources.DaemonSets, set, status with { CollisionCount = (status.CollisionCount ?? 0) + 1 });
        return null;
    }
}
