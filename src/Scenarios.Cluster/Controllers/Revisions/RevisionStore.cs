using Scenarios.Api.Requests;
using Scenarios.Api.Selectors;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Controllers.Revisions;

/// <summary>The ControllerRevisions of DaemonSets and StatefulSets (kubernetes, pkg/controller/history/controller_history.go).</summary>
internal sealed class RevisionStore
{
    private const string Orphans = "orphans by namespace";

    private readonly ComponentContext _context;
    private readonly Informer<ControllerRevision> _revisions;

    public RevisionStore(ComponentContext context)
    {
        _context = context;
        _revisions = context.Informers.Of<ControllerRevision>();
        _revisions.AddIndex(Orphans, static item => item.Controller is null ? item.Namespace : string.Empty);
    }

    /// <summary>The owner's revisions, oldest first. Revisions without an owner that match its selector are adopted.</summary>
    public List<ControllerRevision> Of(ApiObject owner, LabelSelector selector)
    {
        var owned = new List<ControllerRevision>();
        foreach (var revision in _revisions.Indexed(Informer.ByControllerUid, owner.Uid))
        {
            owned.Add(revision);
        }

        foreach (var revision in _revisions.Indexed(Orphans, owner.Namespace))
        {
            if (!owner.IsBeingDeleted
                && !revision.IsBeingDeleted
                && selector.Matches(revision.Labels)
                && Adopt(owner, revision) is { } adopted)
            {
                owned.Add(adopted);
            }
        }

        owned.Sort(Compare);
        return owned;
    }

    public static long NewestNumber(List<ControllerRevision> revisions)
    {
        var newest = 0L;
        foreach (var revision in revisions)
        {
            newest = Math.Max(newest, revision.Revision);
        }

        return newest;
    }

    /// <returns>The revision as stored, or the existing one of the same name.</returns>
    public ApiResult<ApiObject> Create(ControllerRevision made, out bool exists)
    {
        var result = _context.Api.Create(KnownResources.ControllerRevisions, made.Namespace, made, ComponentWrites.Options);
        exists = !result.IsSuccess && result.Status.Reason == StatusReason.AlreadyExists;
        return exists ? _context.Api.Get(KnownResources.ControllerRevisions, made.Namespace, made.Name) : result;
    }

    public ControllerRevision WithNumber(ControllerRevision revision, long number) =>
        revision.Revision == number ? revision : Rewrite(revision, newest => newest with { Revision = number }) ?? revision;

    public void Delete(ControllerRevision revision) =>
        _context.Api.Delete(
            KnownResources.ControllerRevisions,
            revision.Namespace,
            revision.Name,
            new DeleteOptions { PreconditionUid = revision.Uid });

    private ControllerRevision? Adopt(ApiObject owner, ControllerRevision revision) => Rewrite(
        revision, newest => newest.Controller is null ? ControllerRevision.Of(Owners.Adopted(newest, owner)) : newest);

    private ControllerRevision? Rewrite(ControllerRevision revision, Func<ControllerRevision, ControllerRevision> change)
    {
        if (Writes.Newest(_context.Api, KnownResources.ControllerRevisions, revision) is not { } newest)
        {
            return null;
        }

        var result = _context.Api.Update(KnownResources.ControllerRevisions, revision.Namespace, change(newest), ComponentWrites.Options);
        return result.IsSuccess ? ControllerRevision.Of(result.Value) : null;
    }

    private static int Compare(ControllerRevision left, ControllerRevision right)
    {
        var result = left.Revision.CompareTo(right.Revision);
        result = result != 0 ? result : Nullable.Compare(left.CreationTimestamp, right.CreationTimestamp);
        return result != 0 ? result : string.CompareOrdinal(left.Name, right.Name);
    }
}
