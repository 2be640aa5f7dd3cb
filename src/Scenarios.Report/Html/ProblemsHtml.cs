using Scenarios.Report.Model;

namespace Scenarios.Report.Html;

/// <summary>Shows what did not go well before anything else: whoever opens the page after a red run came for this.</summary>
internal static class ProblemsHtml
{
    public static void Write(HtmlWriter html, IReadOnlyList<Problem> problems)
    {
        if (problems.Count == 0)
        {
            return;
        }

        html.Open("section", "problems", "what-did-not-pass").Element("h2", "What did not pass");
        foreach (var problem in problems)
        {
            WriteProblem(html, problem);
        }

        html.CloseLine("section");
    }

    private static void WriteProblem(HtmlWriter html, Problem problem)
    {
        html.Open("div", $"problem {StatusWord.Of(problem.Status)}").Open("h4");
        StatusHtml.WriteMark(html, problem.Status);
        if (problem.Target is { } target)
        {
            html.Link(target, problem.Title);
        }
        else
        {
            html.Text(problem.Title);
        }

        html.CloseLine("h4");
        html.Element("p", problem.Place, "place");
        if (problem.Sentence is { } sentence)
        {
            html.Element("p", sentence);
        }

        MessageHtml.Write(html, problem.Message, problem.StackTrace);
        html.CloseLine("div");
    }
}
