namespace Scenarios.Kubectl.Create.Generators;

/// <summary>The Job of <c>kubectl create job</c> and the CronJob of <c>kubectl create cronjob</c> (kubectl, pkg/cmd/create/create_job.go, create_cronjob.go).</summary>
internal static class JobGenerator
{
    private const string ApiVersion = "batch/v1";

    public static ObjectValue Job(string name, string @namespace, string image, IReadOnlyCollection<string> command) =>
        TypedFields.Begin(ApiVersion, "Job", TypedFields.Metadata(name, @namespace))
            .Add("spec", JobSpec(name, image, command, "Never"))
            .Add("status", ObjectValue.Empty)
            .ToObject();

    public static ObjectValue CronJob(
        string name, string @namespace, string image, string schedule, string restartPolicy, IReadOnlyCollection<string> command)
    {
        var jobTemplate = ObjectValue.Of(
            ("metadata", TypedFields.Metadata(name)),
            ("spec", JobSpec(name, image, command, restartPolicy)));
        return TypedFields.Begin(ApiVersion, "CronJob", TypedFields.Metadata(name, @namespace))
            .Add("spec", ObjectValue.Of(("schedule", new StringValue(schedule)), ("jobTemplate", jobTemplate)))
            .Add("status", ObjectValue.Empty)
            .ToObject();
    }

    /// <summary>A Job made by hand from a CronJob's template (<c>--from=cronjob/NAME</c>).</summary>
    public static ObjectValue JobFrom(ApiObject cronJob, string name, string @namespace)
    {
        var template = cronJob.ObjectAt("spec", "jobTemplate");
        var annotations = new SortedList<string, string>(StringComparer.Ordinal) { ["cronjob.kubernetes.io/instantiate"] = "manual" };
        foreach (var (key, value) in Texts(template, "annotations"))
        {
            annotations[key] = value;
        }

        var owner = new OwnerReference(ApiVersion, "CronJob", cronJob.Name, cronJob.Uid, Controller: true, BlockOwnerDeletion: false);
        var metadata = TypedFields.Metadata(name, @namespace, Texts(template, "labels"), annotations)
            .With("ownerReferences", ListValue.Of(owner.ToTree()));
        return TypedFields.Begin(ApiVersion, "Job", metadata)
            .Add("spec", template["spec"] ?? ObjectValue.Empty)
            .Add("status", ObjectValue.Empty)
            .ToObject();
    }

    private static ObjectValue JobSpec(string name, string image, IReadOnlyCollection<string> command, string restartPolicy)
    {
        var podSpec = new ObjectBuilder()
            .Add("containers", ListValue.Of(TypedFields.Container(name, image, command)))
            .AddIfSet("restartPolicy", restartPolicy)
            .ToObject();
        return ObjectValue.Of(("template", ObjectValue.Of(("metadata", TypedFields.Metadata()), ("spec", podSpec))));
    }

    private static IEnumerable<KeyValuePair<string, string>> Texts(ObjectValue template, string map)
    {
        if (template.Find("metadata", map) is ObjectValue entries)
        {
            foreach (var (key, value) in entries)
            {
                yield return new(key, (value as StringValue)?.Text ?? string.Empty);
            }
        }
    }
}
