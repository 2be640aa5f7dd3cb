using Scenarios.Api.Selectors;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Batch;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>Runs Pods until enough of them have succeeded (kubernetes, pkg/controller/job/job_controller.go).</summary>
internal sealed class JobController : IController
{
    /// <summary>Prefix of queue keys for Pods that no running Job owns any more; a Job's name contains no slash.</summary>
    private const string Orphan = "orphan/";

    /// <summary>Changes of Pods are handled in batches, a second after the first (syncJobBatchPeriod).</summary>
    private static readonly TimeSpan BatchPeriod = TimeSpan.FromSeconds(1);

    private readonly ComponentContext _context;
    private readonly Informer<Job> _jobs;
    private readonly Informer<Pod> _pods;
    private readonly EventRecorder _events;
    private readonly JobPods _jobPods;
    private readonly JobScaling _scaling;
    private readonly JobTracking _tracking;
    private readonly JobBackoff _backoff = new();
    private readonly Dictionary<string, JobExpectations> _expectations = new(StringComparer.Ordinal);

    public JobController(ComponentContext context)
    {
        _context = context;
        _jobs = context.Informers.Of<Job>();
        _pods = context.Informers.Of<Pod>();
        _events = context.Events(Name);
        _jobPods = new JobPods(context, _pods, _events);
        _scaling = new JobScaling(_jobPods);
        _tracking = new JobTracking(context, _jobPods, _backoff, _events);
        Watches =
        [
            ControllerWatch.Of<Job>(OnJob),
            ControllerWatch.Of<Pod>(OnPod),
        ];
    }

    public string Name => "job-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (key.Name.StartsWith(Orphan, StringComparison.Ordinal))
        {
            _jobPods.ReleaseOrphan(key with { Name = key.Name[Orphan.Length..] });
            return ReconcileResult.Done;
        }

        // Not from the cache: the counts of the newest status are what later ones build on.
        if (_context.Api.Get(KnownResources.Jobs, key.Namespace, key.Name).Value is not { } item)
        {
            _backoff.Forget(key);
            return ReconcileResult.Done;
        }

        var job = Job.Of(item);
        if (JobFacts.IsManagedElsewhere(job))
        {
            return ReconcileResult.Done;
        }

        if (JobFacts.IsFinished(job))
        {
            _backoff.Forget(key);
            return ReconcileResult.Done;
        }

        return Sync(job);
    }

    private ReconcileResult Sync(Job job)
    {
        var expectations = ExpectationsOf(job);
        var sync = new JobSync(job, _jobPods.Claim(job, expectations), expectations, _context.Simulation.Now);
        sync.StartTime ??= job.Spec.Suspend ? null : sync.Now;
        sync.Backoff = _backoff.With(sync.Key, sync.NewSucceeded, sync.NewFailed);
        sync.Finished = JobEnding.Of(sync);
        TimeSpan? wait = null;
        string? failure = null;
        if (sync.Finished.Exists)
        {
            _scaling.DeleteActive(sync);
        }
        else
        {
            failure = Continue(sync, out wait);
        }

        _tracking.Track(sync);
        if (failure is not null)
        {
            return ReconcileResult.Retry;
        }

        return Next(sync, wait);
    }

    private string? Continue(JobSync sync, out TimeSpan? wait)
    {
        wait = null;
        string? failure = null;
        var manages = sync.Expectations.IsMet && !sync.Job.IsBeingDeleted;
        if (manages)
        {
            failure = _scaling.Manage(sync, out wait);
        }

        var isEnough = sync.Spec.Completions is { } completions ? sync.Succeeded >= completions : sync.Succeeded > 0;
        if (isEnough && sync.Active == 0)
        {
            sync.Finished = JobConditions.New(JobConditionType.SuccessCriteriaMet, "CompletionsReached",
                "Reached expected number of succeeded pods", sync.Now);
        }
        else if (manages)
        {
            NoteSuspension(sync);
        }

        return failure;
    }

    private void NoteSuspension(JobSync sync)
    {
        var (reason, message, word, status) = sync.Spec.Suspend
            ? ("JobSuspended", "Job suspended", "Suspended", ConditionStatus.True)
            : ("JobResumed", "Job resumed", "Resumed", ConditionStatus.False);
        var conditions = sync.Conditions;
        if (!JobConditions.Ensure(ref conditions, JobConditions.New(JobConditionType.Suspended, reason, message, sync.Now, status)))
        {
            return;
        }

        sync.Conditions = conditions;
        _events.Normal(sync.Job, word, message);
        sync.StartTime = sync.Spec.Suspend ? sync.StartTime : sync.Now;
    }

    /// <summary>Waiting for a replacement or a deadline is no progress, so it does not keep the cluster unsettled.</summary>
    private static ReconcileResult Next(JobSync sync, TimeSpan? wait)
    {
        var next = wait is { } delay && delay < BatchPeriod ? BatchPeriod : wait;
        var deadline = sync.Finished.Exists ? null : JobEnding.Deadline(sync) - sync.Now;
        next = next is null || deadline < next ? deadline ?? next : next;
        return next is { } after ? ReconcileResult.RequeueAfter(after, Activity.Background) : ReconcileResult.Done;
    }

    private JobExpectations ExpectationsOf(Job job)
    {
        if (!_expectations.TryGetValue(job.Uid, out var expectations))
        {
            // A selector made by the server contains the Job's uid, so no Pod of anybody else can match it.
            expectations = new JobExpectations { MayAdopt = job.Spec.ManualSelector };
            _expectations.Add(job.Uid, expectations);
        }

        return expectations;
    }

    private void OnJob(InformerChange<Job> change, IWorkQueue queue)
    {
        if (change.After is null)
        {
            _expectations.Remove(change.Object.Uid);
        }

        if (change.Before is { } before && change.After is { } after && before.Metadata.Generation == after.Metadata.Generation)
        {
            queue.AddAfter(change.Key, BatchPeriod);
        }
        else
        {
            queue.Add(change.Key);
        }

        if (change.After is not { } job || JobFacts.IsFinished(job))
        {
            ReleaseAll(change.Object, queue);
        }
    }

    private void ReleaseAll(Job job, IWorkQueue queue)
    {
        foreach (var pod in _pods.Indexed(Informer.ByControllerUid, job.Uid))
        {
            if (JobPodFacts.IsTracked(pod))
            {
                AddOrphan(pod, queue);
            }
        }
    }

    private static void AddOrphan(Pod pod, IWorkQueue queue) => queue.Add(new ObjectKey(pod.Namespace, Orphan + pod.Name));

    private void OnPod(InformerChange<Pod> change, IWorkQueue queue)
    {
        var pod = change.Object;
        if (change.Before is { Controller: { Kind: "Job" } former } && former.Uid != pod.Controller?.Uid)
        {
            queue.AddAfter(new ObjectKey(pod.Namespace, former.Name), BatchPeriod);
        }

        if (pod.Controller is { } owner)
        {
            if (owner.Kind == Job.Kind)
            {
                OnOwnedPod(change, owner, queue);
            }

            return;
        }

        if (change.After is null)
        {
            return;
        }

        if (JobPodFacts.IsTracked(pod))
        {
            AddOrphan(pod, queue);
        }

        if (!pod.IsBeingDeleted && pod.Labels.Count > 0 && _jobs.CountIndexed(Informer.ByNamespace, pod.Namespace) > 0)
        {
            OfferToAdopters(pod, queue);
        }
    }

    private void OnOwnedPod(InformerChange<Pod> change, OwnerReference owner, IWorkQueue queue)
    {
        var pod = change.Object;
        var key = new ObjectKey(pod.Namespace, owner.Name);
        if (_jobs.Find(key) is not { } job || job.Uid != owner.Uid || JobFacts.IsFinished(job))
        {
            if (change.After is not null && JobPodFacts.IsTracked(pod))
            {
                AddOrphan(pod, queue);
            }

            return;
        }

        var expectations = ExpectationsOf(job);
        expectations.ObserveCreation(pod.Uid);
        if (change.After is null || pod.IsBeingDeleted)
        {
            expectations.ObserveDeletion(pod.Uid);
        }

        if (change.After is null || !JobPodFacts.IsTracked(pod))
        {
            expectations.ObserveRelease(pod.Uid);
        }

        queue.AddAfter(key, BatchPeriod);
    }

    private void OfferToAdopters(Pod pod, IWorkQueue queue)
    {
        foreach (var job in _jobs.InNamespace(pod.Namespace))
        {
            if (!JobFacts.IsFinished(job) && LabelSelector.FromObject(job.Spec.Selector.Tree).Matches(pod.Labels))
            {
                ExpectationsOf(job).MayAdopt = true;
                queue.AddAfter(ObjectKey.Of(job), BatchPeriod);
            }
        }
    }
}
