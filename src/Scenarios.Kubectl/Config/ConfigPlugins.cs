using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Config;

/// <summary>The auth provider and the credential plug-in of a user: they are stored, but never run here.</summary>
internal static class ConfigPlugins
{
    public static ObjectValue Change(CommandCall call, ObjectValue user) => ChangeExec(call, ChangeProvider(call, user));

    private static ObjectValue ChangeProvider(CommandCall call, ObjectValue user)
    {
        var provider = user["auth-provider"] as ObjectValue;
        if (call.Flags.Text("auth-provider") is { Length: > 0 } name && provider?.Text("name") != name)
        {
            provider = ObjectValue.Of(("config", ObjectValue.Empty), ("name", new StringValue(name)));
        }

        if (provider is null)
        {
            return user;
        }

        var settings = provider["config"] as ObjectValue ?? ObjectValue.Empty;
        foreach (var (key, value) in Pairs(call, "auth-provider-arg"))
        {
            settings = value is null ? settings.Without(key) : settings.With(key, new StringValue(value));
        }

        return user.With("auth-provider", provider.With("config", settings));
    }

    private static ObjectValue ChangeExec(CommandCall call, ObjectValue user)
    {
        var flags = call.Flags;
        var plugin = user["exec"] as ObjectValue;
        if (flags.IsGiven("exec-command"))
        {
            plugin ??= ObjectValue.Of(
                ("args", NullValue.Instance), ("command", StringValue.Empty),
                ("env", NullValue.Instance),
                ("provideClusterInfo", BooleanValue.False));
            plugin = plugin.With("command", new StringValue(flags.Text("exec-command"))).With("args", NullValue.Instance);
        }

        if (plugin is null)
        {
            return user;
        }

        plugin = flags.IsGiven("exec-api-version") ? plugin.With("apiVersion", new StringValue(flags.Text("exec-api-version"))) : plugin;
        plugin = flags.List("exec-arg") is { Count: > 0 } arguments
            ? plugin.With("args", ListValue.From(arguments.Select(static argument => new StringValue(argument))))
            : plugin;
        plugin = flags.IsGiven("exec-interactive-mode")
            ? plugin.With("interactiveMode", new StringValue(flags.Text("exec-interactive-mode")))
            : plugin;
        plugin = flags.IsGiven("exec-provide-cluster-info")
            ? plugin.With("provideClusterInfo", BooleanValue.Of(flags.Boolean("exec-provide-cluster-info")))
            : plugin;
        return user.With("exec", WithVariables(call, plugin));
    }

    private static ObjectValue WithVariables(CommandCall call, ObjectValue plugin)
    {
        var pairs = Pairs(call, "exec-env");
        if (pairs.Count == 0)
        {
            return plugin;
        }

        var variables = (plugin["env"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>().ToList();
        foreach (var (name, value) in pairs)
        {
            var place = variables.FindIndex(known => known.Text("name") == name);
            if (place >= 0)
            {
                variables.RemoveAt(place);
            }

            if (value is not null)
            {
                var variable = ObjectValue.Of(("name", new StringValue(name)), ("value", new StringValue(value)));
                variables.Insert(place < 0 ? variables.Count : place, variable);
            }
        }

        return plugin.With("env", ListValue.From(variables));
    }

    /// <summary>Parses <c>KEY=VALUE</c>, or <c>KEY-</c> to remove the key.</summary>
    /// <exception cref="CommandFailedException">It is neither.</exception>
    private static List<(string Key, string? Value)> Pairs(CommandCall call, string flag)
    {
        var pairs = new List<(string, string?)>();
        foreach (var text in call.Flags.List(flag))
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                pairs.Add((text[..equals], text[(equals + 1)..]));
            }
            else if (equals < 0 && text.EndsWith('-') && text.Length > 1)
            {
                pairs.Add((text[..^1], null));
            }
            else
            {
                throw new CommandFailedException($"invalid {flag} format: {text}");
            }
        }

        return pairs;
    }
}
