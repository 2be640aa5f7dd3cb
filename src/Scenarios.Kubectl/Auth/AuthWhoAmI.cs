using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Printing;
using Scenarios.Objects.Views.Authentication;

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

        var type = call.Resources.FindKind(SelfSubjectReview.ApiVersion, SelfSubjectReview.Kind)!;
        var review = SelfSubjectReview.New with { Metadata = default };
        var answer = SelfSubjectReview.Of(await call.ValueOf(call.Api.Create(type, string.Empty, review, WriteOptions.Default)));
        await call.Print(printer?.Print(Ordered(answer)) ?? Table(answer.Status.UserInfo));
        return 0;
    }

    // In the order of Go's fields.
    private static ObjectValue Ordered(SelfSubjectReview review)
    {
        var user = review.Status.UserInfo;
        var head = ObjectValue.Of(
            ("kind", new StringValue(SelfSubjectReview.Kind)), ("apiVersion", new StringValue(SelfSubjectReview.ApiVersion)));
        return (new SelfSubjectReview(head) with
        {
            Metadata = review.Metadata,
            Status = new()
            {
                UserInfo = new() { Username = user.Username, Uid = user.Uid, Groups = user.Groups, Extra = user.Extra },
            },
        }).Tree;
    }

    private static string Table(UserInfo user)
    {
        var writer = TabWriter.ForTables();
        writer.Write("ATTRIBUTE\tVALUE\n");
        writer.Write($"Username\t{user.Username}\n");
        if (user.Uid is { Length: > 0 } uid)
        {
            writer.Write($"UID\t{uid}\n");
        }

        if (user.Groups.Count > 0)
        {
            writer.Write($"Groups\t{Texts(user.Groups)}\n");
        }

        foreach (var (key, values) in SortedFields.Of(user.Extra, Utf8Order.Instance))
        {
            writer.Write($"Extra: {key}\t{Texts(new((ListValue)values))}\n");
        }

        return writer.Flush();
    }

    private static string Texts(TextList values) => $"[{string.Join(' ', values.ToArray())}]";
}
