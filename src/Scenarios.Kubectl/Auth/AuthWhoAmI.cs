using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Auth;

/// <summary><c>kubectl auth whoami</c> (kubectl, pkg/cmd/auth/whoami.go).</summary>
internal sealed class AuthWhoAmI : Command
{
    public override string Name => "whoami";

    public override string Summary => "Experimental: Check self subject attributes";

    public override string Usage => string.Empty;

    public override FlagSet Flags { get; } = new FlagSet()
        .Boolean("allow-missing-template-keys", @default: true)
        .Text("output", 'o')
        .Boolean("show-managed-fields")
        .Text("template");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var format = call.Flags.Text("output");
        var printer = ObjectPrinters.Of(call, format);
        if (printer is null && format.Length > 0)
        {
            throw ObjectPrinters.Unknown(format, ObjectPrinters.Formats);
        }

        var type = call.Resources.FindKind("authentication.k8s.io/v1", "SelfSubjectReview")!;
        var review =
            ObjectValue.Of(
                ("kind", new StringValue(type.Kind)), ("apiVersion", new StringValue(type.ApiVersion)), ("metadata", ObjectValue.Empty));
        var answer = await call.ValueOf(call.Api.Create(type, string.Empty, new ApiObject(review), WriteOptions.Default));
        await call.Print(printer?.Print(Ordered(answer)) ?? Table(answer.ObjectAt("status", "userInfo")));
        return 0;
    }

    // In the order of Go's fields.
    private static ObjectValue Ordered(ApiObject review)
    {
        var user = review.ObjectAt("status", "userInfo");
        var ordered = new ObjectBuilder();
        foreach (var field in (string[])["username", "uid", "groups", "extra"])
        {
            ordered.AddIfSet(field, user[field]);
        }

        return ObjectValue.Of(
            ("kind", new StringValue(review.Kind)), ("apiVersion", new StringValue(review.ApiVersion)), ("metadata", review.Metadata),
            ("status", ObjectValue.Of(("userInfo", ordered.ToObject()))));
    }

    private static string Table(ObjectValue user)
    {
        var writer = TabWriter.ForTables();
        writer.Write("ATTRIBUTE\tVALUE\n");
        writer.Write($"Username\t{user.Text("username")}\n");
        if (user.Text("uid") is { Length: > 0 } uid)
        {
            writer.Write($"UID\t{uid}\n");
        }

        if (user["groups"] is ListValue { Count: > 0 } groups)
        {
            writer.Write($"Groups\t{Texts(groups)}\n");
        }

        foreach (var (key, values) in SortedFields.Of(user["extra"] as ObjectValue ?? ObjectValue.Empty, Utf8Order.Instance))
        {
            writer.Write($"Extra: {key}\t{Texts((ListValue)values)}\n");
        }

        return writer.Flush();
    }

    private static string Texts(ListValue values) => $"[{string.Join(' ', values.Select(static value => value.Text()))}]";
}
