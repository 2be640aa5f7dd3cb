Feature: 10.5 Two terminals
  To see what happens, watch in one terminal while you act in another.

  Scenario: A watch shows each new Pod while it starts
    Given a Deployment "web" with 1 replica
    When I run "kubectl get pods --watch" in terminal "two"
    And I scale Deployment "web" to 2 replicas
    And I wait 10 seconds
    And I press Ctrl-C in terminal "two"
    Then terminal "two" shows "ContainerCreating"
    And the exit code is 130

  Scenario: kubectl rollout status tells when a rollout has finished
    Given a Deployment "web" with 3 replicas
    When I update the image of Deployment "web" to "nginx:1.28"
    And I run "kubectl rollout status deployment/web" in terminal "two"
    Then within 1 minute terminal "two" shows "successfully rolled out"

  Scenario: A forwarded port closes when its command ends
    Given a Pod "web" with the image "nginx:1.27"
    When I run "kubectl port-forward pod/web 8080:80" in terminal "two"
    And I run "curl -s http://localhost:8080"
    Then the output contains "Welcome to nginx!"
    When I press Ctrl-C in terminal "two"
    And I try to run "curl -s http://localhost:8080"
    Then the exit code is 7

  Scenario: A shell in a container waits for your input
    Given a Pod "web" with the image "nginx:1.27"
    When I run "kubectl exec -it web -- bash"
    And I type "hostname"
    And I type "exit"
    Then the output contains "web"
