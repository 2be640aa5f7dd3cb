using Scenarios.Api.Selectors;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Controllers.Revisions;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.StatefulSets;

/// <summary>
/// The history of a StatefulSet's templates (kubernetes, pkg/controller/statefulset/stateful_set_control.go, getStatefulSetRevisions).
/// </summary>
internal sealed class StatefulRevisions(ComponentContext context)
{
    private const string HashLabel = "controller.kubernetes.io/hash";
    private readonly RevisionStore _store = new(context);

    /// <param name="all">The existing revisions, oldest first, for <see cref="CleanUp"/>.</param>
    /// <returns>Null if the revision could not be created.</returns>
    public Pair? Sync(StatefulSet set, out List<ControllerRevision> all)
    {
        all = _store.Of(set, LabelSelector.FromObject(set.Spec.Selector.Tree));
        var collisions = set.Status.CollisionCount ?? 0;
        ControllerRevision? current = null;
        ControllerRevision? update = null;
        foreach (var revision in all)
        {
            current = current is null && revision.Name == set.Status.CurrentRevision ? revision : current;
            update = RevisionData.IsKeptBy(revision, set.Spec.Template) ? revision : update;
        }

        update = update is { } known
            ? known.Name == all[^1].Name ? known : _store.WithNumber(known, all[^1].Revision + 1)
            : Create(set, all.Count == 0 ? 1 : all[^1].Revision + 1, ref collisions);
        return update is { } wanted ? new Pair(set, current ?? wanted, wanted, collisions) : null;
    }

    /// <summary>Deletes the oldest revisions that neither the set nor any of its Pods uses (truncateHistory).</summary>
    public void CleanUp(StatefulSet set, Pair revisions, List<ControllerRevision> all, IEnumerable<Pod> pods)
    {
        if (all.Count <= set.Spec.RevisionHistoryLimit)
        {
            return;
        }

        var alive = new HashSet<string>(StringComparer.Ordinal) { revisions.Current, revisions.Update };
        foreach (var pod in pods)
        {
            alive.Add(StatefulIdentity.RevisionOf(pod));
        }

        var spare = all.FindAll(revision => !alive.Contains(revision.Name));
        for (var index = 0; index < spare.Count - set.Spec.RevisionHistoryLimit; index++)
        {
            _store.Delete(spare[index]);
        }
    }

    private ControllerRevision? Create(StatefulSet set, long number, ref long collisions)
    {
        var template = set.Spec.Template;
        var data = RevisionData.Of(template);
        while (true)
        {
            var hash = RevisionHash.Of(data, collisions);
            var made = ControllerRevision.New with
            {
                Metadata = new()
                {
                    Name = $"{set.Name}-{hash}",
                    Namespace = set.Namespace,
                    Labels = template.Metadata.Labels.With(HashLabel, hash),
                    Annotations = set.Annotations,
                    OwnerReferences = new(Owners.Only(set)),
                },
                Data = data,
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

            collisions++;
        }
    }

    /// <summary>The set's current revision, and the one it is updated to.</summary>
    internal sealed class Pair(StatefulSet set, ControllerRevision current, ControllerRevision update, long collisions)
    {
        private readonly StatefulSet _current = set with { Spec = set.Spec with { Template = RevisionData.TemplateIn(current) } };

        public string Current => current.Name;

        public string Update => update.Name;

        public long Collisions => collisions;

        /// <summary>A new Pod with the revision that its ordinal requires (newVersionedStatefulSetPod).</summary>
        public Pod NewPod(StatefulSet set, long ordinal) =>
            IsCurrentNeeded(set, ordinal)
                ? StatefulPodTemplate.PodOf(_current, ordinal, Current)
                : StatefulPodTemplate.PodOf(set, ordinal, Update);

        private static bool IsCurrentNeeded(StatefulSet set, long ordinal)
        {
            var strategy = set.Spec.UpdateStrategy;
            if (strategy.Type != StatefulSetUpdateStrategyType.RollingUpdate)
            {
                return false;
            }

            var first = strategy.RollingUpdate.Exists ? strategy.RollingUpdate.Partition : set.Status.CurrentReplicas;
            return ordinal < StatefulIdentity.Start(set) + first;
        }
    }
}
