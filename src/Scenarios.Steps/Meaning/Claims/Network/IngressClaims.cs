using Scenarios.Cluster.Network.Connections;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Objects;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>Claims about requests through an Ingress.</summary>
internal sealed class IngressClaims(StoryTools tools)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    private readonly IngressInstallation _ingress = new(tools);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("host-status", phrase => Await(phrase, Numbers.Of(phrase["number"]!), null));
        claims.Add("host-answer", phrase => Await(phrase, 200, phrase.TextOf("text")));
    }

    private void Await(PhraseMatch phrase, int status, string? answer)
    {
        var place = phrase["host-path"] ?? phrase;
        var (host, path) = (place.TextOf("host"), place["path"]?.Text ?? "/");
        Await(phrase.Text, () => Difference(host, path, status, answer));
    }

    /// <summary>Checks a table with a host, a path and the expected response: a body (<c>answer</c>), a status, or both.</summary>
    public void Check(PhraseMatch claim, DataTable table)
    {
        var columns = table.Header.ToList();
        string? Cell(DataTableRow row, params string[] names) =>
            columns.Find(column => names.Contains(column.Trim(), StringComparer.OrdinalIgnoreCase)) is { } column ? row[column] : null;
        foreach (var row in table.Rows)
        {
            var host = Cell(row, "host", "ホスト")
                ?? throw new StepFailureException($"The table has no column \"host\": {string.Join(", ", columns)}");
            var status = Cell(row, "status", "ステータス");
            var answer = Cell(row, "answer", "body", "response", "backend", "応答", "本文");
            if (status is null && answer is null)
            {
                throw new StepFailureException("The table has no column \"answer\" or \"status\" for the response. There "
                    + $"are: {string.Join(", ", columns)}");
            }

            var wanted = status is null
                ? 200
                : int.TryParse(status, out var number) ? number : throw new StepFailureException($"\"{status}\" is not a status code.");
            Await(claim.Text, () => Difference(host, Cell(row, "path", "パス") ?? "/", wanted, answer));
        }
    }

    /// <summary>A controller takes a moment until it serves a new Ingress.</summary>
    private void Await(string words, Func<string?> difference)
    {
        var until = tools.Story.Now + Soon;
        while (difference() is { } text)
        {
            if (tools.Story.Now >= until)
            {
                throw new StepFailureException($"Expected: {words}\n{text}");
            }

            tools.Cluster.Pass(TimeSpan.FromSeconds(1));
        }
    }

    private string? Difference(string host, string path, int status, string? answer)
    {
        var exchange = _ingress.Get(host, path);
        var isRight = exchange.Outcome == ConnectionOutcome.Answered && exchange.Response?.Status == status
            && (answer is null || exchange.Response.Body.TrimEnd('\n') == answer);
        if (isRight)
        {
            return null;
        }

        var actual = exchange.Response?.Status.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? exchange.Outcome.ToString();
        var body = exchange.Response is { } response ? $": {response.Body.TrimEnd('\n')}" : string.Empty;
        return $"{host}{path} is answered with {actual}{body}\nIts route:\n{exchange.Trace}";
    }
}
