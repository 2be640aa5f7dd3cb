using Scenarios.Api.Requests;
using Scenarios.Api.Schedules;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Kinds.Jobs;
using Scenarios.Cluster.Machinery;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Batch;
using ObjectReference = Scenarios.Objects.Views.Core.ObjectReference;

namespace Scenarios.Cluster.Kinds.CronJobs;

/// <summary>Creates a Job whenever one is due (kubernetes, pkg/controller/cronjob/cronjob_controllerv2.go).</summary>
internal sealed class CronJobController : IController
{
    private readonly ComponentContext _context;
    private readonly Informer<Job> _jobs;
    private readonly EventRecorder _events;
    private readonly CronJobHistory _history;

    public CronJobController(ComponentContext context)
    {
        _context = context;
        _jobs = context.Informers.Of<Job>();
        _events = context.Events(Name);
        _history = new CronJobHistory(context, _events);
        Watches =
        [
            ControllerWatch.Of<CronJob>(OnCronJob),
            ControllerWatch.Of<Job>(OnJob),
        ];
    }

    public string Name => "cronjob-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_context.Api.Get(KnownResources.CronJobs, key.Namespace, key.Name).Value is not { } found)
        {
            return ReconcileResult.Done;
        }

        var item = CronJob.Of(found);
        var jobs = new List<Job>();
        foreach (var job in _jobs.Indexed(Informer.ByControllerUid, item.Uid))
        {
            jobs.Add(job);
        }

        var status = item.Status with { Active = _history.Clean(item, jobs) };
        status = Observe(item, status, jobs);
        var result = item.IsBeingDeleted || item.Spec.Suspend ? ReconcileResult.Done : Start(item, ref status);
        Writes.Status(_context.Api, KnownResources.CronJobs, item, status);
        return result;
    }

    /// <summary>Records Jobs that have ended, are gone, or were not created by the controller.</summary>
    private CronJobStatus Observe(CronJob item, CronJobStatus status, List<Job> jobs)
    {
        foreach (var job in jobs)
        {
            var isActive = status.Active.Any(reference => reference.Uid == job.Uid);
            var end = JobFacts.EndOf(job);
            if (end is null && !isActive)
            {
                _events.Warning(item, "UnexpectedJob", $"Saw a job that the controller did not create or forgot: {job.Name}");
            }
            else if (end is not null && isActive)
            {
                status = status with { Active = status.Active.Where(reference => reference.Uid != job.Uid) };
                _events.Normal(item, "SawCompletedJob", $"Saw completed job: {job.Name}, condition: {end}");
            }

            if (end == JobConditionType.Complete && job.Status.CompletionTime is { } time && !(status.LastSuccessfulTime >= time))
            {
                status = status with { LastSuccessfulTime = time };
            }
        }

        foreach (var reference in status.Active)
        {
            if (jobs.TrueForAll(job => job.Uid != reference.Uid)
                && !_context.Api.Get(KnownResources.Jobs, reference.Namespace, reference.Name).IsSuccess)
            {
                _events.Normal(item, "MissingJob", $"Active job went missing: {reference.Name}");
                status = status with { Active = status.Active.Where(other => other.Uid != reference.Uid) };
            }
        }

        return status;
    }

    private ReconcileResult Start(CronJob item, ref CronJobStatus status)
    {
        if (item.Spec.TimeZone is { } zone && TimeZones.Find(zone) is null)
        {
            _events.Warning(item, "UnknownTimeZone", $"invalid timeZone: {GoText.Quote(zone)}: unknown time zone {zone}");
            return ReconcileResult.Done;
        }

        if (CronJobTimes.ScheduleOf(item.Spec, out var error) is not { } schedule)
        {
            _events.Warning(item, "UnparseableSchedule", $"unparseable schedule: {GoText.Quote(item.Spec.Schedule)} : {error}");
            return ReconcileResult.Done;
        }

        var now = _context.Simulation.Now;
        var missed = CronJobTimes.Missed(item, schedule, now);
        if (missed.IsInvalid)
        {
            _events.Warning(item, "InvalidSchedule",
                $"invalid schedule: {item.Spec.Schedule} : time difference between two schedules is less than 1 second");
            return ReconcileResult.Done;
        }

        if (missed.Latest is { } due)
        {
            TellOfMany(item, missed);
            if (!TryStart(item, due, now, ref status))
            {
                return ReconcileResult.Retry;
            }
        }

        return ReconcileResult.RequeueAfter(CronJobTimes.UntilNext(item with { Status = status }, schedule, now), Activity.Background);
    }

    private void TellOfMany(CronJob item, CronJobTimes.MissedTimes missed)
    {
        if (missed.AreMany)
        {
            _events.Warning(item, "TooManyMissedTimes",
                "too many missed start times. Set or decrease .spec.startingDeadlineSeconds or check clock skew");
        }
    }

    /// <returns>False if it must be tried again.</returns>
    private bool TryStart(CronJob item, DateTimeOffset due, DateTimeOffset now, ref CronJobStatus status)
    {
        if (item.Spec.StartingDeadlineSeconds is { } seconds && due.AddSeconds(seconds) < now)
        {
            _events.Warning(
                item,
                "MissSchedule",
                "Missed scheduled time to start a job: "
                + $"{due.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'UTC'", System.Globalization.CultureInfo.InvariantCulture)}");
            return true;
        }

        var name = CronJobTemplate.NameOf(item, due);
        if (status.LastScheduleTime == due || status.Active.Any(reference => reference.Name == name))
        {
            return true;
        }

        if (item.Spec.ConcurrencyPolicy == ConcurrencyPolicy.Forbid && status.Active.Count > 0)
        {
            _events.Normal(item, "JobAlreadyActive",
                "Not starting job because prior execution is running and concurrency policy is Forbid");
            return true;
        }

        return (item.Spec.ConcurrencyPolicy != ConcurrencyPolicy.Replace || TryReplace(item, ref status))
            && TryCreate(item, due, ref status);
    }

    private bool TryReplace(CronJob item, ref CronJobStatus status)
    {
        foreach (var reference in status.Active)
        {
            var result = _context.Api.Get(KnownResources.Jobs, reference.Namespace, reference.Name);
            if (!result.IsSuccess)
            {
                _events.Warning(item, "FailedGet", $"Get job: {result.Status.Message}");
                return false;
            }

            if (!_history.Delete(item, Job.Of(result.Value)))
            {
                return false;
            }

            status = status with { Active = status.Active.Where(other => other.Uid != reference.Uid) };
        }

        return true;
    }

    private bool TryCreate(CronJob item, DateTimeOffset due, ref CronJobStatus status)
    {
        var wanted = CronJobTemplate.JobOf(item, due);
        var result = _context.Api.Create(KnownResources.Jobs, item.Namespace, wanted, ComponentWrites.Options);
        if (!result.IsSuccess && result.Status.Reason == "AlreadyExists")
        {
            // Unless it belongs to somebody else, the Job was created earlier and writing the status failed.
            result = _context.Api.Get(KnownResources.Jobs, item.Namespace, wanted.Name);
            if (!result.IsSuccess || result.Value.Controller?.Uid != item.Uid)
            {
                return true;
            }
        }
        else if (!result.IsSuccess)
        {
            _events.Warning(item, "FailedCreate", $"Error creating job: {result.Status.Message}");
            return false;
        }
        else
        {
            _events.Normal(item, "SuccessfulCreate", $"Created job {result.Value.Name}");
        }

        status = status with { Active = status.Active.WithAdded(ReferenceTo(Job.Of(result.Value))), LastScheduleTime = due };
        return true;
    }

    private static ObjectReference ReferenceTo(Job job) => new()
    {
        Kind = Job.Kind,
        Namespace = job.Namespace,
        Name = job.Name,
        Uid = job.Uid,
        ApiVersion = Job.ApiVersion,
        ResourceVersion = job.Metadata.ResourceVersion,
    };

    /// <summary>A changed schedule takes effect at its next time; any other change is handled at once.</summary>
    private void OnCronJob(InformerChange<CronJob> change, IWorkQueue queue)
    {
        var isRescheduled = change is { Before: { } before, After: { } after }
            && (before.Spec.Schedule != after.Spec.Schedule || before.Spec.TimeZone != after.Spec.TimeZone);
        if (isRescheduled && CronJobTimes.ScheduleOf(change.Object.Spec, out _) is { } schedule)
        {
            queue.AddAfter(change.Key, CronJobTimes.UntilNext(change.Object, schedule, _context.Simulation.Now), Activity.Background);
        }
        else if (change.After is not null)
        {
            queue.Add(change.Key);
        }
    }

    private static void OnJob(InformerChange<Job> change, IWorkQueue queue)
    {
        if (change.Object.Controller is { Kind: "CronJob" } owner)
        {
            queue.Add(new ObjectKey(change.Object.Namespace, owner.Name));
        }
    }
}
