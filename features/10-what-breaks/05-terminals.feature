Feature: 10.5 Two terminals
  What goes on is best seen by looking on: in one terminal a watch, in the other what one does.

  Scenario: A watch shows each Pod as it comes
    Given a Deployment "web" with 1 replica
    When I run "kubectl get pods --watch" in terminal "two"
    And I scale Deployment "web" to 2 replicas
    And I wait 10 seconds
    And I press Ctrl-C in terminal "two"
    Then terminal "two" shows "ContainerCreating"
    And the exit code is 130

  Scenario: Whoever follows a rollout hears when it is over
    Given a Deployment "web" with 3 replicas
    When I update the image of Deployment "web" to "nginx:1.28"
    And I run "kubectl rollout status deployment/web" in terminal "two"
    Then within 1 minute terminal "two" shows "successfully rolled out"

  Scenario: A forwarded port ends with its command
    Given a Pod "web" with the image "nginx:1.27"
    When I run "kubectl port-forward pod/web 8080:80" in terminal "two"
    And I run "curl -s http://localhost:8080"
    Then the output contains "Welcome to nginx!"
    When I press Ctrl-C in terminal "two"
    And I try to run "curl -s http://localhost:8080"
    Then the exit code is 7

  Scenario: A shell in a container waits for what one types
    Given a Pod "web" with the image "nginx:1.27"
    When I run "kubectl exec -it web -- bash"
    And I type "hostname"
    And I type "exit"
    Then the output contains "web"
